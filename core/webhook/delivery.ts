/** One HTTP request of a vendor's server, however it came in: pasted, from a file, or live. Plain JSON, so that it can be sent. */
export interface Delivery {
  /** Counts from 1 within its session (one pasted text, one file, one run of a receiver). */
  seq: number;
  /** When it arrived, in milliseconds since the epoch; null when nobody noted it (a pasted request). */
  time: number | null;
  method: string;
  /** Path and query as the sender asked for them; empty when not known. */
  target: string;
  /** By name in lower case; the values of a repeated header are joined with `, `. Null when not known: then a missing signature says nothing. */
  headers: DeliveryHeaders | null;
  body: DeliveryBody;
}

export type DeliveryHeaders = Record<string, string>;

/** `base64`: the bytes as they came. `text`: `exact` when its UTF-8 bytes are those that came; false when it was parsed and written again on its way, so that no signature can be checked. */
export type DeliveryBody = { base64: string } | { text: string; exact: boolean };

/** What is known of a delivery's signature; one is never told for another. */
export type SignatureVerdict =
  /** It is the vendor's, made with the secret that was entered, and (where it tells its time) not too old. */
  | 'verified'
  /** There is one and it does not fit: another body, another secret, malformed, or too old. */
  | 'wrong'
  /** The vendor signs, and the delivery has no signature. */
  | 'absent'
  /** There may be one, but it cannot be checked: no secret was entered, or the raw bytes or the headers were lost. */
  | 'not-checked'
  /** The vendor documents no signature. */
  | 'not-signed-by-vendor';
