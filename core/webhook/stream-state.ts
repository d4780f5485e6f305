/** How the event stream that brings live deliveries is doing. */
export type StreamState =
  | { kind: 'off' }
  | { kind: 'connecting' }
  /** `since`: milliseconds since the epoch. `received`: deliveries on this connection. */
  | { kind: 'open'; since: number; received: number }
  /** Lost, and tried again at `retryAt` (milliseconds since the epoch). */
  | { kind: 'waiting'; reason: string; retryAt: number }
  /** Not tried again: the address is wrong, or the key. */
  | { kind: 'refused'; reason: string };
