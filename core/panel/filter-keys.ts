/** Keys that narrow a term to one property of an event. */
export const filterFields = ['vendor', 'status', 'name', 'channel', 'origin', 'source', 'frame', 'signature'] as const;

export type FilterField = (typeof filterFields)[number];

/** Keys that ask something else. */
const questions = ['has', 'is', 'larger-than', 'smaller-than', 'after', 'before'] as const;

/** Every key but the paths, which begin with `payload` or `data`. */
const filterKeys = [...filterFields, ...questions] as const;

export type FilterKey = (typeof filterKeys)[number];

/** Every key, and what paths begin with. */
export const completedKeys = [...filterKeys, 'payload', 'data'] as const;

/** What a term may begin with. */
export type CompletedKey = (typeof completedKeys)[number];

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

/** Reads a key in any letter case; null where there is none of that name. */
export function readFilterKey(text: string): FilterKey | null {
  const lower = text.toLowerCase();
  return filterKeys.find((key) => key === lower) ?? null;
}

export function isFilterField(key: FilterKey): key is FilterField {
  return filterFields.some((field) => field === key);
}
