/** The address of an event stream, or why it is none. */
export type JudgedAddress = { ok: true; address: URL } | { ok: false; reason: string };

/** Reads an address a user gave. No reason repeats it: it holds a key, or is one. */
export function judgeAddress(text: string): JudgedAddress {
  const trimmed = text.trim();
  if (!URL.canParse(trimmed)) return bad('This is no address. It begins with http:// or https://.');
  const address = new URL(trimmed);
  if (address.protocol !== 'http:' && address.protocol !== 'https:')
    return bad(`An address of ${address.protocol} has no event stream: give one that begins with http:// or https://.`);
  if (address.username !== '' || address.password !== '')
    return bad('Browsers send no name and password that stand in an address: give it without.');
  address.hash = '';
  return { ok: true, address };
}

/** What is said of an answer that is no event stream; null for one that is. Server errors and "too many requests" are tried again. */
export function judgeAnswer(
  host: string,
  { status, headers, type: kind }: Pick<Response, 'status' | 'headers' | 'type'>,
): { kind: 'refused' | 'lost'; reason: string } | null {
  if (kind === 'opaqueredirect' || (status >= 300 && status < 400))
    return {
      kind: 'refused',
      reason: `${host} leads to another address, and no redirect is followed: give the address it leads to.`,
    };
  if (status >= 500 || status === 408 || status === 429) return { kind: 'lost', reason: `${host} answered ${status}.` };
  if (status !== 200) return { kind: 'refused', reason: `${host} answered ${status}. ${remedy(status)}` };
  const type = (headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase();
  if (type === 'text/event-stream') return null;
  const found = type === undefined || type === '' ? 'nothing that says what it is' : type.slice(0, 100);
  return { kind: 'refused', reason: `${host} sent ${found}, not an event stream. ${remedy(200)}` };
}

/** Why a connection has ended that nobody ended. */
export function unreachable(host: string, { opened, silent }: { opened: boolean; silent: boolean }): string {
  if (silent) return opened ? `${host} said nothing for 90 seconds.` : `${host} did not answer for 90 seconds.`;
  return opened ? `The connection to ${host} broke.` : `${host} cannot be reached. Does it run?`;
}

function remedy(status: number): string {
  if (status === 401 || status === 403)
    return 'The key is part of the address: give the whole one that the receiver printed when it started. It reads out on this machine only.';
  if (status === 404) return 'Nothing is there: is the whole address given, with its path?';
  return 'Give the address of the stream: what the receiver printed, a smee.io channel, or a gosmee channel with /events/ before its name.';
}

function bad(reason: string): JudgedAddress {
  return { ok: false, reason };
}
