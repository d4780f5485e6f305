import type { Capture, Sighting } from '../../core/capture.ts';
import * as frameLimits from '../../core/frame-limits.ts';

/** Consecutive captures: everything numbered `after + 1` to `through`; what is missing in between was shed. */
export interface Batch {
  after: number;
  through: number;
  captures: Capture[];
}

/** The captures of one session that the background has not acknowledged, numbered, oldest first. */
export interface Queue {
  /** Numbers a capture and keeps it; beyond the caps it is shed, which leaves a hole in the numbers. */
  add(sighting: Sighting): void;
  /** Numbers `count` captures that were shed before they came here. */
  shed(count: number): void;
  /** The next batch after `number`, or null when everything up to the newest number is told. */
  batchAfter(number: number): Batch | null;
  /** Forgets everything up to `number`. */
  acknowledge(number: number): void;
  readonly acknowledged: number;
  /** True when a whole batch is waiting. */
  readonly full: boolean;
}

/** What a capture weighs besides its data. */
const envelopeBytes = 300;

export function createQueue(): Queue {
  let kept: Capture[] = [];
  let first = 0;
  let bytes = 0;
  let last = 0;
  let acknowledged = 0;

  return {
    add(sighting) {
      last += 1;
      const weight = weigh(sighting);
      if (kept.length - first >= frameLimits.queueCaptures || bytes + weight > frameLimits.queueBytes) return;
      kept.push({ seq: last, ...sighting });
      bytes += weight;
    },
    shed(count) {
      last += count;
    },
    batchAfter(number) {
      if (number >= last) return null;
      let index = first;
      while (index < kept.length && (kept[index]?.seq ?? 0) <= number) index += 1;
      const captures: Capture[] = [];
      let weight = 0;
      for (; index < kept.length && captures.length < frameLimits.batchCaptures; index += 1) {
        const capture = kept[index];
        if (capture === undefined) break;
        weight += weigh(capture);
        if (captures.length > 0 && weight > frameLimits.batchBytes) break;
        captures.push(capture);
      }
      const next = kept[index];
      return { after: number, through: next === undefined ? last : next.seq - 1, captures };
    },
    acknowledge(number) {
      if (number <= acknowledged) return;
      acknowledged = number;
      for (; first < kept.length; first += 1) {
        const capture = kept[first];
        if (capture === undefined || capture.seq > number) break;
        bytes -= weigh(capture);
      }
      // Cut off by halves: a long queue is not copied at every acknowledgement, and never more is kept than waits.
      if (first * 2 < kept.length) return;
      kept = kept.slice(first);
      first = 0;
    },
    get acknowledged() {
      return acknowledged;
    },
    get full() {
      return kept.length - first >= frameLimits.batchCaptures || bytes >= frameLimits.batchBytes;
    },
  };
}

/** About what a capture takes; its `size` may be far above what is left of it after a cut. */
function weigh(sighting: Sighting): number {
  return envelopeBytes + Math.min(sighting.size, frameLimits.payloadBytes);
}
