import * as frameLimits from './frame-limits.ts';

/** Every bound Widgetscope keeps, in one place. Counts are plain numbers, sizes are bytes of encoded JSON (UTF-8), times are milliseconds. */
export const limits = {
  /** Those of a frame: its payloads, its queue, its batches. */
  ...frameLimits,
  /** How many findings an event lists. */
  findings: 100,
  /** The ring of a tab without a panel, with one, and in a private window. */
  ringQuiet: { events: 1_000, bytes: 16_000_000 },
  ringWatched: { events: 200_000, bytes: 200_000_000 },
  ringPrivate: { events: 1_000, bytes: 3_000_000 },
  /** How many entries one message to a panel carries. */
  pageEntries: 500,
  /** The largest event Import takes: browsers refuse messages above some tens of megabytes. Our own exports stay far below. */
  importEventBytes: 16_000_000,
  /** The largest capture file Import reads. */
  importBytes: 256_000_000,
  /** What one message to the background carries of webhook deliveries, and how long a part of one's head may be. */
  batchDeliveries: 500,
  deliveryHeadText: 100_000,
} as const;
