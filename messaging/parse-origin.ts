import type { OriginRefusal, ParsedOrigin } from '../core/own-origins.ts';
import { isThisMachine } from '../core/panel/this-machine.ts';

/**
 * Reads an origin out of what a user typed: an origin, an address of a page, or a host alone. Plain http counts only on this machine: anybody between
 * here and there can send as an http origin, so an event from one would prove nothing.
 */
export function parseOrigin(typed: string): ParsedOrigin {
  const text = typed.trim();
  if (text === '') return refused({ code: 'empty' });
  if (text.includes('*')) return refused({ code: 'wildcard' });
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : withScheme(text);
  // Not every browser refuses what cannot stand in a host name: Chromium makes `%20` of a space.
  if (/\s/.test(text) || !URL.canParse(address) || new URL(address).hostname.includes('%'))
    return refused({ code: 'no-address' });
  const { protocol, hostname, origin } = new URL(address);
  if (protocol === 'https:' && !/[.:]/.test(hostname) && !isThisMachine(hostname))
    return refused({ code: 'no-domain', host: hostname });
  if (protocol === 'https:' || (protocol === 'http:' && isThisMachine(hostname))) return { ok: true, origin };
  return refused(protocol === 'http:' ? { code: 'plain-http' } : { code: 'other-scheme', protocol });
}

function withScheme(text: string): string {
  const host = text.split('/', 1)[0] ?? '';
  return `${isThisMachine(host.replace(/:\d*$/, '')) ? 'http' : 'https'}://${text}`;
}

function refused(refusal: OriginRefusal): ParsedOrigin {
  return { ok: false, refusal };
}
