/** A place in the source that says a text: `t('key', { gap })`, `tn('key', 3, …)` or `<Said text="key" parts={{ gap }} />`. */
export interface TextCall {
  /** As it is written, for who has to mend it. */
  source: string;
  /** Each text it may say. */
  keys: string[];
  /** The gaps it fills by name. */
  given: string[];
  /** False where it is given more, or all of it, in a way that cannot be read: `...parts`, `values`. */
  readable: boolean;
}

/** Every such place in TypeScript, as far as its key stands there. */
export function textCalls(source: string): TextCall[] {
  const calls = [...source.matchAll(/(?<![\w.$])tn?\(/g)].map(({ index, 0: start }) => {
    const [inside, end] = bracketed(source, index + start.length);
    const [key = '', ...rest] = pieces(inside);
    const counts = start.startsWith('tn');
    const values = (counts ? rest.slice(1) : rest)[0] ?? '{}';
    return callOf(source.slice(index, end), { key, values, also: counts ? ['count'] : [] });
  });
  const said = [...source.matchAll(/<Said\s+text=("[\w.]+"|\{)/g)].map(({ index, 0: start, 1: text = '' }) => {
    const inBraces = text === '{' ? bracketed(source, index + start.length) : null;
    const parts = source.indexOf('parts={', index) + 'parts={'.length;
    const [values, end] = bracketed(source, parts);
    return callOf(source.slice(index, end), { key: inBraces === null ? text : inBraces[0], values, also: [] });
  });
  return [...calls, ...said].filter(({ keys }) => keys.length > 0);
}

interface Parts {
  key: string;
  values: string;
  also: string[];
}

function callOf(source: string, { key, values, also }: Parts): TextCall {
  const keys = [...key.matchAll(/['"]([a-z]\w*(?:\.\w+)+)['"]/gi)].map(([, path = '']) => path);
  // What only writes values otherwise, such as numbers without separators, gives what it is given.
  const [written = ''] = values.startsWith('plainValues(')
    ? pieces(bracketed(values, 'plainValues('.length)[0])
    : [values];
  const literal = /^\{([^]*)\}$/.exec(written.trim());
  const fields = literal === null ? [] : pieces(literal[1] ?? '');
  const given = fields.map((field) => /^(\w+)\s*(:|$)/.exec(field)?.[1] ?? null);
  const named = given.filter((name) => name !== null);
  return { source, keys, given: [...named, ...also], readable: literal !== null && named.length === given.length };
}

/** What stands from `start` to the bracket that closes it, and where it ends. */
function bracketed(source: string, start: number): [string, number] {
  const [end = source.length] = endings(source, start, (_, depth) => depth < 0);
  return [source.slice(start, end), end + 1];
}

/** What stands between the commas that are in no bracket. */
function pieces(source: string): string[] {
  const commas = endings(source, 0, (sign, depth) => depth === 0 && sign === ',');
  return [-1, ...commas]
    .map((comma, index) => source.slice(comma + 1, commas[index]).trim())
    .filter((piece) => piece !== '');
}

/** Where signs outside of texts and comments are what is looked for, by their depth in brackets from `start` on. */
function endings(source: string, start: number, isEnd: (sign: string, depth: number) => boolean): number[] {
  const found: number[] = [];
  let depth = 0;
  const signs = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|(?<=^|\s)\/\/[^\n]*|[()[\]{},]/gm;
  signs.lastIndex = start;
  for (let match = signs.exec(source); match !== null && depth >= 0; match = signs.exec(source)) {
    const [sign] = match;
    if (/^[([{]$/.test(sign)) depth += 1;
    if (/^[)\]}]$/.test(sign)) depth -= 1;
    if (isEnd(sign, depth)) found.push(match.index);
  }
  return found;
}
