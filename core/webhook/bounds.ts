/** What Widgetscope reads of webhooks at the most; what is larger is refused with a message. Sizes are bytes of UTF-8 where not said otherwise. */
export const webhookBounds = {
  /** One body. Browsers pass on messages of some tens of megabytes, and a vendor's body takes a few kilobytes. */
  deliveryBytes: 5_000_000,
  /** A pasted text or a dropped file, in UTF-16 units: V8 holds strings of up to 512 million. */
  textUnits: 256_000_000,
  /** The data of one item of an event stream, in UTF-16 units: a body of the largest size as base64, and its headers. */
  streamItemUnits: 7_000_000,
  /** Method, target and all headers of one delivery together, in UTF-16 units: a server takes some tens of thousands at the most. */
  headUnits: 1_000_000,
  /** How many signatures of one header are tried: each costs a digest of the whole body. */
  signatures: 10,
} as const;
