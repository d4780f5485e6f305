/** Keys that narrow a term to one property of an event. */
export const filterFields = ['vendor', 'status', 'name', 'channel', 'origin', 'source', 'frame', 'signature'] as const;

export type FilterField = (typeof filterFields)[number];

/** Keys that ask something else. */
const questions = ['has', 'is', 'larger-than', 'smaller-than', 'after', 'before'] as const;

/** Every key but the paths, which begin with `payload` or `data`. */
export const filterKeys = [...filterFields, ...questions] as const;

export type FilterKey = (typeof filterKeys)[number];

/** What an event can have, besides the place a path leads to. */
export const filterParts = ['findings', 'errors', 'warnings', 'links', 'payload'] as const;

export type FilterPart = (typeof filterParts)[number];

export const filterQualities = ['trusted', 'imported', 'truncated'] as const;

export type FilterQuality = (typeof filterQualities)[number];

/** The words of properties that have no others. They are compared from their start: `valid` must not find `invalid`. */
export const closedWords: Readonly<Partial<Record<FilterField, readonly string[]>>> = {
  status: ['valid', 'invalid', 'unknown-event', 'untrusted', 'unrecognized'],
  channel: ['message', 'bus', 'dom-event', 'callback', 'webhook'],
  signature: ['verified', 'wrong', 'absent', 'not-checked', 'not-signed-by-vendor'],
};

/** Each key, in a few words. */
export const keyWords: Record<FilterKey | 'payload' | 'data', string> = {
  vendor: 'who documents it',
  status: 'valid, invalid, …',
  name: 'the event’s name',
  channel: 'how it arrived',
  origin: 'who sent it',
  source: 'the sending window or object',
  frame: 'the frame that heard it',
  signature: 'of a webhook',
  has: 'findings, links, payload.…',
  is: 'trusted, imported, truncated',
  'larger-than': 'bytes: 500, 10k, 2M',
  'smaller-than': 'bytes: 500, 10k, 2M',
  after: 'a time: 14:05, 2026-11-20',
  before: 'a time: 14:05, 2026-11-20',
  payload: 'a field: payload.bot_id:BOT-1',
  data: 'all that was received',
};

/** Reads a key in any letter case; null where there is none of that name. */
export function readFilterKey(text: string): FilterKey | null {
  const lower = text.toLowerCase();
  return filterKeys.find((key) => key === lower) ?? null;
}

export function isFilterField(key: FilterKey): key is FilterField {
  return filterFields.some((field) => field === key);
}
