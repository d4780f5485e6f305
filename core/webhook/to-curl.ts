import { utf8Length } from './bytes.ts';
import type { OutgoingRequest } from './outgoing.ts';

/** What Linux takes as one argument is 128 kB; a longer body goes in by way of a pipe. */
const longestArgument = 100_000;

/** The request as a command for bash, safe whatever stands in it: nothing is expanded, and no line of it can run by itself when it is pasted. */
export function toCurl(request: OutgoingRequest): string {
  const body = request.body.replace(/[\ud800-\udfff]/gu, '\ufffd');
  const globs = /[[\]{}]/.test(request.url) ? '-g ' : '';
  return [
    `curl ${globs}-X ${request.method} ${quoted(request.url)}`,
    ...headerOptions(request).map((header) => `-H ${quoted(header)}`),
    bodyOption(body),
  ].join(' \\\n  ');
}

/** Without a content type curl would add one of its own. A header of several lines would be several headers. */
function headerOptions({ headers }: OutgoingRequest): string[] {
  const lines = Object.entries(headers).map(([name, value]) => {
    const text = value.replace(/[\r\n\0]+/g, ' ').trim();
    return text === '' ? `${name};` : `${name}: ${text}`;
  });
  return Object.keys(headers).some((name) => name.toLowerCase() === 'content-type')
    ? lines
    : [...lines, 'content-type:'];
}

/** No argument holds a NUL, and none is longer than the system allows: printf is bash's own, and knows no such bounds. */
function bodyOption(body: string): string {
  if (!body.includes('\0') && utf8Length(body) <= longestArgument) return `--data-raw ${quoted(body)}`;
  const escaped = body.replaceAll('\\', '\\\\').replaceAll('\0', '\\0000');
  return `--data-binary @<(printf %b ${quoted(escaped)})`;
}

/** Single quotes where they do; `$'…'` where a control character would otherwise reach the terminal. There `!` could still recall a command. */
function quoted(text: string): string {
  if (!/[\x00-\x1f\x7f]/.test(text)) return `'${text.replaceAll("'", String.raw`'\''`)}'`;
  const escaped = text
    .replace(/[\\']/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`)
    .replace(/[\x00-\x1f\x7f!]/g, (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`);
  return `$'${escaped}'`;
}
