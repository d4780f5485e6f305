import type { SignatureScheme } from '../../core/vendor.ts';
import type { Delivery, DeliveryHeaders } from '../../core/webhook/delivery.ts';
import type { OutgoingAnswer, OutgoingRequest } from '../../core/webhook/outgoing.ts';
import type { StreamMiss, StreamState } from '../../core/webhook/stream-state.ts';
import type { ReadText, TextRefusal } from '../../core/webhook/text-refusal.ts';

/** What the panel's webhooks need of the world around them; the entrypoint gives the real one, tests a small one. */
export interface WebhookWorld {
  /** Reads a body, a list of them, NDJSON, a HAR file or a curl command. */
  parse(text: string): ReadDeliveries;
  /** Whether a known vendor's webhook is in it. */
  isKnown(delivery: Delivery): boolean;
  /** A session of its own for deliveries that were pasted or stood in a file: at most 64 characters of `[\w-]`. */
  newSession(): string;
  createStream(handlers: StreamHandlers): Stream;
  secrets: SecretStore;
  /** The headers that sign a body with the secret kept under this id; null when there is none. */
  sign(scheme: SignatureScheme, body: string, id: string): Promise<DeliveryHeaders | null>;
  post(request: OutgoingRequest): Promise<OutgoingAnswer>;
  /** The request as a command of a shell. */
  toCurl(request: OutgoingRequest): string;
  /** Puts a text on the clipboard; false where the browser refuses. */
  copy(text: string): Promise<boolean>;
}

/** What reading a text gives: its deliveries and what they stood in, or why there are none. */
export type ReadDeliveries = { ok: true; deliveries: Delivery[]; what: ReadText } | { ok: false; refusal: TextRefusal };

/** Deliveries of a session, rising from above `after`. */
export interface LiveBatch {
  session: string;
  after: number;
  deliveries: Delivery[];
}

export interface StreamHandlers {
  onState: (state: StreamState) => void;
  onDeliveries: (batch: LiveBatch) => void;
  /** What did not come through. */
  onMissed: (miss: StreamMiss) => void;
}

export interface Stream {
  connect(address: string): void;
  disconnect(): void;
}

/** Secrets by the id of their vendor, or `standard-webhooks`. What is in it is never asked for to be shown. */
export interface SecretStore {
  names(): Promise<string[]>;
  set(id: string, secret: string | null): Promise<void>;
  /** The oldest signature that counts, in seconds, 0 for any. */
  tolerance(): Promise<number>;
  setTolerance(seconds: number): Promise<void>;
  onChanged(listener: () => void): () => void;
}
