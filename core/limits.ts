/** Every bound Widgetscope keeps, in one place. Counts are plain numbers, sizes are bytes of encoded JSON (UTF-8), times are milliseconds. */
export const limits = {
  /** What one capture's data may grow to before it is cut. */
  payloadBytes: 100_000,
  payloadDepth: 32,
  payloadEntries: 10_000,
  /** How many findings an event lists. */
  findings: 100,
  /** What one frame holds while the background has not acknowledged it; beyond this the newest captures are shed and counted. */
  queueCaptures: 100_000,
  queueBytes: 64_000_000,
  /** What one frame holds before it knows its recording mode. */
  undecidedCaptures: 1_000,
  /** What one message to the background carries. */
  batchCaptures: 500,
  batchBytes: 1_000_000,
  /** How long a frame waits for an acknowledgement before it sends the batch again. */
  acknowledgeWithin: 10_000,
  /** The ring of a tab without a panel, with one, and in a private window. */
  ringQuiet: { events: 1_000, bytes: 16_000_000 },
  ringWatched: { events: 200_000, bytes: 200_000_000 },
  ringPrivate: { events: 1_000, bytes: 3_000_000 },
  /** How many entries one message to a panel carries. */
  pageEntries: 500,
  /** The largest capture file Import reads. */
  importBytes: 256_000_000,
} as const;
