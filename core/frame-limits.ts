// The bounds a frame keeps by itself. Names of their own, so that the build writes the numbers where they are used: every frame of every page carries them.
// All others, and what they are measured in, are in limits.ts.

/** What one capture's data may grow to before it is cut. */
export const payloadBytes = 100_000;
export const payloadDepth = 32;
export const payloadEntries = 10_000;

/** What one frame holds while the background has not acknowledged it; beyond this the newest captures are shed and counted. */
export const queueCaptures = 100_000;
export const queueBytes = 64_000_000;

/** What one frame holds before it knows its recording mode. */
export const undecidedCaptures = 1_000;

/** What one message to the background carries. */
export const batchCaptures = 500;
export const batchBytes = 1_000_000;

/** How long a frame waits for an acknowledgement before it sends the batch again. */
export const acknowledgeWithin = 10_000;
