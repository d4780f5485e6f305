import type { StreamReason } from '../core/webhook/stream-state.ts';

/** The address of an event stream, or why it is none. */
export type JudgedAddress = { ok: true; address: URL } | { ok: false; reason: StreamReason };

/** Reads an address a user gave. No reason repeats it: it holds a key, or is one. */
export function judgeAddress(text: string): JudgedAddress {
  const trimmed = text.trim();
  if (!URL.canParse(trimmed)) return { ok: false, reason: { code: 'noAddress' } };
  const address = new URL(trimmed);
  const { protocol, username, password } = address;
  if (protocol !== 'http:' && protocol !== 'https:') return { ok: false, reason: { code: 'protocol', protocol } };
  if (username !== '' || password !== '') return { ok: false, reason: { code: 'credentials' } };
  address.hash = '';
  return { ok: true, address };
}

/** What is said of an answer that is no event stream; null for one that is. Server errors and "too many requests" are tried again. */
export function judgeAnswer(
  host: string,
  { status, headers, type: kind }: Pick<Response, 'status' | 'headers' | 'type'>,
): { kind: 'refused' | 'lost'; reason: StreamReason } | null {
  if (kind === 'opaqueredirect' || (status >= 300 && status < 400))
    return { kind: 'refused', reason: { code: 'redirect', host } };
  if (status >= 500 || status === 408 || status === 429)
    return { kind: 'lost', reason: { code: 'answered', host, status } };
  if (status !== 200) return { kind: 'refused', reason: { code: codeOf(status), host, status } };
  const type = (headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase();
  if (type === 'text/event-stream') return null;
  if (type === undefined || type === '') return { kind: 'refused', reason: { code: 'noType', host } };
  return { kind: 'refused', reason: { code: 'otherType', host, type: type.slice(0, 100) } };
}

/** Why a connection has ended that nobody ended. */
export function unreachable(host: string, { opened, silent }: { opened: boolean; silent: boolean }): StreamReason {
  if (silent) return { code: opened ? 'silent' : 'noAnswer', host };
  return { code: opened ? 'broke' : 'unreachable', host };
}

/** What a status says about the address: each has a remedy of its own. */
function codeOf(status: number): 'answeredNoKey' | 'answeredNoPath' | 'answeredNoStream' {
  if (status === 401 || status === 403) return 'answeredNoKey';
  return status === 404 ? 'answeredNoPath' : 'answeredNoStream';
}
