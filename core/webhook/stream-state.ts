import type { DeliveryFault } from './delivery-fault.ts';

/** How the event stream that brings live deliveries is doing. */
export type StreamState =
  | { kind: 'off' }
  | { kind: 'connecting' }
  /** `since`: milliseconds since the epoch. `received`: deliveries on this connection. */
  | { kind: 'open'; since: number; received: number }
  /** Lost, and tried again at `retryAt` (milliseconds since the epoch). */
  | { kind: 'waiting'; reason: StreamReason; retryAt: number }
  /** Not tried again: the address is wrong, or the key. */
  | { kind: 'refused'; reason: StreamReason };

/** Why there is no connection. Never holds more of an address than its host: the rest is a key. */
export type StreamReason =
  | { code: 'noAddress' | 'credentials' }
  /** With its colon. */
  | { code: 'protocol'; protocol: string }
  | { code: 'answered' | 'answeredNoKey' | 'answeredNoPath' | 'answeredNoStream'; host: string; status: number }
  /** `type`: what the answer says it is. */
  | { code: 'otherType'; host: string; type: string }
  | { code: 'redirect' | 'noType' | 'silent' | 'noAnswer' | 'broke' | 'unreachable' | 'empty' | 'ended'; host: string };

/** Why an item of a stream could not be read. */
export type ItemFault =
  | { code: 'eventName'; name: string }
  /** In megabytes. */
  | { code: 'tooLarge'; size: number; most: number }
  | { code: 'tooLargeToTell' | 'nothing' }
  /** What came instead of an object, as JSON writes it, cut where it is long. */
  | { code: 'noObject'; found: string }
  | { code: 'noDelivery'; why: DeliveryFault };

/** What may not have come through a stream. */
export type StreamMiss =
  /** `first` of so many items that could not be read. */
  | { code: 'unreadable'; host: string; count: number; first: ItemFault }
  | { code: 'restarted'; host: string }
  /** `seconds` it was down; `down`: what came meanwhile is lost for certain. */
  | { code: 'down' | 'maybeDown'; host: string; seconds: number }
  /** So many deliveries came while too many waited. */
  | { code: 'notTaken'; count: number };
