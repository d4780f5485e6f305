/** Characters that would end the script or the line the code is pasted into, or show it in another order than it runs. */
const dangerous = /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|<(?=\/script|script|!--)/gi;

/** A text as a string of JavaScript in single quotes: safe within a `<script>`, on one line, nothing hidden in it. */
export function quoted(text: string): string {
  const inner = JSON.stringify(text)
    .slice(1, -1)
    .replace(/\\(.)|'/g, (all, escaped?: string) => (all === "'" ? String.raw`\'` : escaped === '"' ? '"' : all))
    .replace(dangerous, (character) => String.raw`\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `'${inner}'`;
}

/** Whether a name can stand as it is after a dot and before a colon. */
export function isIdentifier(name: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(name);
}

/** A key of an object literal; `__proto__` as the field it is, not as the object's prototype. */
export function literalKey(name: string): string {
  if (name === '__proto__') return "['__proto__']";
  return isIdentifier(name) ? name : quoted(name);
}

/** A part of an object: `.name` or `['two words']`. */
export function member(name: string): string {
  return isIdentifier(name) ? `.${name}` : `[${quoted(name)}]`;
}

/** A comment within a line. Nothing in it can end it. */
export function comment(text: string): string {
  const inner = text
    .replace(/[^ -~]+/g, ' ')
    .replaceAll('*/', '* /')
    .replace(/<(?=\/script|script|!--)/gi, '< ')
    .slice(0, 200);
  return `/* ${inner} */`;
}

/** Every line but the first this many spaces further in. Strings of {@link quoted} hold no line ends, so that only code moves. */
export function indented(code: string, spaces: number): string {
  return code.replaceAll('\n', `\n${' '.repeat(spaces)}`);
}
