import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import english from '../../locales/en.json';
import german from '../../locales/de.json';
import { textCalls } from '../support/text-calls.ts';

const root = resolve(import.meta.dirname, '../..');
const languages: Record<string, unknown> = { en: english, de: german };

/** Every text by its path; one with a singular and a plural once for each: `rows#1`, `rows#n`. */
function texts(part: unknown, path = ''): [string, string][] {
  if (typeof part === 'string') return [[path, part]];
  if (typeof part !== 'object' || part === null) throw new Error(`${path} is no text.`);
  const counted = 'n' in part;
  return Object.entries(part).flatMap(([key, value]) =>
    texts(value, counted ? `${path}#${key}` : path === '' ? key : `${path}.${key}`),
  );
}

/** Texts said through a table or with values made elsewhere; the tests of what says them see their gaps filled. */
const heldInTables = [
  'diff.counted.added',
  'diff.counted.changed',
  'diff.counted.cut',
  'diff.counted.removed',
  'diff.counted.retyped',
  'finding.bound.atLeast',
  'finding.bound.atMost',
  'finding.bound.lessThan',
  'finding.bound.moreThan',
  'finding.bound.multipleOf',
  'finding.kind',
  'finding.kindAndPlace',
  'import.webhook.failed',
  'list.integrity.cut',
  'list.integrity.dropped',
  'list.integrity.evicted',
  'list.integrity.gaps',
  'options.unread',
  'options.unstored',
  'settings.unkept',
  'settings.unread',
];

const gaps = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').toSorted();

const source = globSync('{components,entrypoints,locales}/**/*.{ts,tsx}', { cwd: root })
  .map((file) => readFileSync(resolve(root, file), 'utf8'))
  .join('\n');

/** Every word in quotation marks, and every key, that core and the pages have. */
const words = new Set(
  globSync('{core,components,entrypoints,messaging}/**/*.{ts,tsx}', { cwd: root }).flatMap((file) =>
    [...readFileSync(resolve(root, file), 'utf8').matchAll(/'([\w-]+)'|\b(\w+):/g)].map(
      ([, word, key]) => word ?? key ?? '',
    ),
  ),
);

test.each(Object.keys(languages))('%s has every text, each with the same gaps', (language) => {
  const own = new Map(texts(languages[language]));
  const wanted = texts(english);
  expect([...own.keys()].toSorted()).toEqual(wanted.map(([path]) => path).toSorted());
  for (const [path, text] of wanted) {
    const distinct = (one: string): string[] => [...new Set(gaps(one))];
    expect([path, distinct(own.get(path) ?? '')]).toEqual([path, distinct(text)]);
  }
});

test.each(Object.entries(languages))(
  'no text of %s is empty or holds a sign the browsers would read',
  (_, language) => {
    const odd = texts(language).filter(([, text]) => text.trim() === '' || /\$| \| /.test(text));
    expect(odd).toEqual([]);
  },
);

test('every text has a name that the browsers take', () => {
  const names = [...new Set(texts(english).map(([path]) => path.replace(/#.*/, '').replaceAll('.', '_')))];
  expect(names.filter((name) => !/^\w+$/.test(name))).toEqual([]);
  // To Chromium, names that differ in capitals only are the same.
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
});

test('every text is used', () => {
  const quoted = (text: string): boolean => source.includes(`'${text}'`) || source.includes(`"${text}"`);
  const used = (path: string): boolean => {
    const [group, end] = [path.slice(0, path.lastIndexOf('.')), path.slice(path.lastIndexOf('.') + 1)];
    // Where a key is put together, what may stand at its end is a word of a type or a list.
    return quoted(path) || (source.includes(`\`${group}.\${`) && words.has(end));
  };
  // What the manifest says, and the language of the texts itself, are read by the browser and by locales/figures.ts.
  const paths = new Set(texts(english).map(([path]) => path.replace(/#.*/, '')));
  expect([...paths].filter((path) => !path.startsWith('manifest.') && !used(path))).toEqual([]);
});

test('a text is given just what its gaps ask for', () => {
  const own = new Map<string, Set<string>>();
  for (const [path, text] of texts(english)) {
    const key = path.replace(/#.*/, '');
    own.set(key, new Set([...(own.get(key) ?? []), ...gaps(text)]));
  }
  const calls = textCalls(source);
  const wrong = calls.flatMap(({ source: call, keys, given, readable }) => {
    const asked = keys.map((key) => own.get(key) ?? new Set<string>());
    const missing = asked.flatMap((gap) => [...gap].filter((name) => readable && !given.includes(name)));
    // A text with a singular and a plural may leave out the number.
    const needless = given.filter((name) => name !== 'count' && !asked.some((gap) => gap.has(name)));
    return missing.length + needless.length === 0 ? [] : [{ call, missing, needless }];
  });
  expect(wrong).toEqual([]);
});

test('a text whose gaps are filled out of sight of this is said by a made key or is one of these', () => {
  const seen = new Set(textCalls(source).flatMap(({ keys, readable }) => (readable ? keys : [])));
  const open = texts(english)
    .filter(([, text]) => gaps(text).length > 0)
    .map(([path]) => path.replace(/#.*/, ''))
    .filter((key) => !seen.has(key) && !source.includes(`\`${key.slice(0, key.lastIndexOf('.'))}.\${`));
  expect([...new Set(open)].toSorted()).toEqual(heldInTables);
});

test('calls are read with whatever stands in their values', () => {
  const read = (call: string): unknown[] => textCalls(call).map(({ keys, given, readable }) => [keys, given, readable]);
  expect(read("t('a.b', { one: f({ x: 1, y: [2, 3] }), two, three: `${x}, )` })")).toEqual([
    [['a.b'], ['one', 'two', 'three'], true],
  ]);
  expect(read("tn(more ? 'a.b' : 'a.c', count(1, 2), { name: ', }' })")).toEqual([
    [['a.b', 'a.c'], ['name', 'count'], true],
  ]);
  expect(read("t('a.b', { ...parts, one: 1 }) + t('a.c', values) + t('a.d')")).toEqual([
    [['a.b'], ['one'], false],
    [['a.c'], [], false],
    [['a.d'], [], true],
  ]);
  expect(read('<Said text="a.b" parts={{ one: <b>{t(`x`)}</b> }} />')).toEqual([[['a.b'], ['one'], true]]);
});
