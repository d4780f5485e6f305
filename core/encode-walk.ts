import { jsonBytes } from './encode-text.ts';
import type { Json } from './json.ts';
import * as frameLimits from './frame-limits.ts';

type Marker = { $type: string; [key: string]: Json };

/** One encoding under way. `open[i]` is the container at depth i, `steps[i]` leads from it to what is being read (numbers are indices). */
export interface Walk {
  open: object[];
  steps: (string | number)[];
  /** Objects within the value that are markers already. */
  markers: readonly object[];
  size: number;
  bytesLeft: number;
  entriesLeft: number;
  truncated: boolean;
}

/** A root object's own fields get this much beyond the limits, so that an event's name is not lost behind a large payload. */
export const tailBytes = 4_096;
const tailEntries = 100;
/** Units of a name or message inside a marker, and of a string in the tail. */
export const labelLength = 500;

export function startWalk(markers: readonly object[]): Walk {
  const bytesLeft = frameLimits.payloadBytes;
  const entriesLeft = frameLimits.payloadEntries;
  return { open: [], steps: [], markers, size: 0, bytesLeft, entriesLeft, truncated: false };
}

/** Page code may run while an object is read (a getter, a proxy), and throw. */
export function guarded(walk: Walk, read: () => Json, otherwise?: () => Json): Json {
  const { size, bytesLeft } = walk;
  const depth = walk.open.length;
  try {
    return read();
  } catch (error) {
    close(walk, depth);
    walk.size = size;
    walk.bytesLeft = bytesLeft;
    return otherwise === undefined ? marker(walk, { $type: 'error-reading', message: messageOf(error) }) : otherwise();
  }
}

export function spend(walk: Walk, bytes: number): void {
  walk.size += bytes;
  walk.bytesLeft -= bytes;
}

export function close(walk: Walk, depth: number): void {
  walk.open.length = depth;
  walk.steps.length = depth;
}

/** What there is no more room for, if anything. `tail`: 1 for a field of the root object, else 0. */
export function noRoom(walk: Walk, tail: number): 'bytes' | 'entries' | null {
  if (walk.bytesLeft <= -tail * tailBytes) return 'bytes';
  return walk.entriesLeft <= -tail * tailEntries ? 'entries' : null;
}

export function marker(walk: Walk, content: Marker): Json {
  spend(walk, jsonBytes(JSON.stringify(content)));
  return content;
}

/** Stands where the first of `count` entries would, which are not there. */
export function cut(walk: Walk, reason: 'depth' | 'entries' | 'bytes', count: number): Json {
  walk.truncated = true;
  return { $type: 'cut', reason, count };
}

export function label(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, labelLength) : '';
}

/** What was thrown may itself be hostile. */
function messageOf(error: unknown): string {
  try {
    return label(typeof error === 'object' && error !== null ? Reflect.get(error, 'message') : String(error));
  } catch {
    return '';
  }
}
