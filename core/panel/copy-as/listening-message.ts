import { locateText } from '../../locate.ts';
import type { MessageSource } from '../../vendor.ts';
import { indented, member, quoted } from './code-text.ts';
import { lines, type Listening } from './handling.ts';
import type { CopySubject } from './subject.ts';

/** A window message: first the sender, exactly as documented or as the user set it, then the name. */
export const listensToMessage: Listening = (subject, handle) => {
  const { vendor, event } = subject;
  const source = sourceOf(subject);
  const [payload, name] =
    source === null || event.name === null
      ? ['event.data', null]
      : [`event.data${member(source.payloadKey)}`, `event.data?.${named(source.nameKey)} !== ${quoted(event.name)}`];
  const known = vendor?.sources.origins ?? [];
  const trusted = known.length > 0 ? known : [event.origin ?? ''];
  return lines(
    "window.addEventListener('message', (event) => {",
    originRemark(vendor?.name ?? null, trusted, known.length > 0),
    `  if (${notFrom(trusted)}) return;`,
    name === null ? null : `  if (${name}) return;`,
    `  ${indented(handle(payload), 2)}`,
    '});',
  );
};

function sourceOf({ vendor, event }: CopySubject): MessageSource | null {
  const sources = vendor?.sources.messages ?? [];
  const naming = sources.find(({ nameKey }) => event.name !== null && locateText(event.data, nameKey) === event.name);
  return naming ?? sources[0] ?? null;
}

function named(key: string): string {
  return member(key).replace(/^\./, '');
}

function notFrom(origins: readonly string[]): string {
  const [only = ''] = origins;
  if (origins.length === 1) return `event.origin !== ${quoted(only)}`;
  return `![${origins.map(quoted).join(', ')}].includes(event.origin)`;
}

function originRemark(vendorName: string | null, origins: readonly string[], known: boolean): string | null {
  if (known) return null;
  if (origins.includes('null'))
    return "  // 'null' is the origin of every sandboxed frame: it does not say who sent the message.";
  return vendorName === null
    ? '  // The origin this message came from. Check that it is the one you mean to trust.'
    : '  // No origin is documented: this is the one this message came from. Check that it is to be trusted.';
}
