import type { DeliveryHeaders } from './delivery.ts';

/** A request that Send makes, and "Copy as curl" writes down. */
export interface OutgoingRequest {
  method: 'POST';
  url: string;
  headers: DeliveryHeaders;
  body: string;
}

/** What came back, or why nothing did. `took`: milliseconds. */
export type OutgoingAnswer =
  | { ok: true; status: number; statusText: string; headers: DeliveryHeaders; body: string; took: number }
  | { ok: false; message: string; took: number };
