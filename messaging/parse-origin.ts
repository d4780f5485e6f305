/** What a user typed, as an origin; or what is wrong with it and what to do, in a sentence. */
export type ParsedOrigin = { ok: true; origin: string } | { ok: false; message: string };

/**
 * Reads an origin out of what a user typed: an origin, an address of a page, or a host alone. Plain http counts only on this machine: anybody between
 * here and there can send as an http origin, so an event from one would prove nothing.
 */
export function parseOrigin(typed: string): ParsedOrigin {
  const text = typed.trim();
  if (text === '') return refused('Type an origin, such as https://chat.example.com.');
  if (text.includes('*')) return refused('An origin has no wildcard: add each one by itself.');
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : withScheme(text);
  // Not every browser refuses what cannot stand in a host name: Chromium makes `%20` of a space.
  if (/\s/.test(text) || !URL.canParse(address) || new URL(address).hostname.includes('%'))
    return refused(`This is no address. Type an origin, such as https://chat.example.com.`);
  const { protocol, hostname, origin } = new URL(address);
  if (protocol === 'https:' && !/[.:]/.test(hostname) && !isThisMachine(hostname))
    return refused(`${hostname} is no domain: type an origin, such as https://chat.example.com.`);
  if (protocol === 'https:' || (protocol === 'http:' && isThisMachine(hostname))) return { ok: true, origin };
  if (protocol === 'http:')
    return refused(
      'Messages from an http: origin can be forged on their way: use https:. Only this machine (localhost) may use http:.',
    );
  return refused(`Pages at ${protocol} addresses have no origin to go by: use https:.`);
}

function withScheme(text: string): string {
  const host = (text.split('/', 1)[0] ?? '').toLowerCase();
  const name = host.replace(/:\d*$/, '');
  return `${isThisMachine(name) ? 'http' : 'https'}://${text}`;
}

function isThisMachine(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}

function refused(message: string): ParsedOrigin {
  return { ok: false, message };
}
