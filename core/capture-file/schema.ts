import type { Json } from '../json.ts';
import { z } from '../zod.ts';

/** The version of the format that this code writes and reads. */
export const captureFileVersion = 1;

/** The `format` every capture file names. */
export const captureFileFormat = 'widgetscope-capture';

/** Any JSON value. It comes from `JSON.parse`, so only its absence is an error; checking every node again would cost minutes in a large file. */
function json() {
  return z.custom<Json>((value) => value !== undefined);
}

const count = z.number().int().min(0);

/** A moment in ISO 8601, from the year 0 to 9999. */
const time = z.iso.datetime({ offset: true });

/** Steps through the payload: keys and indices. */
const path = z.array(z.union([z.string(), z.number().int().min(0)]));

const gapSchema = z
  .object({
    document: z.string().describe('The document whose captures are missing.'),
    afterSeq: count.describe('The number of the last capture before the hole; 0 when the first ones are missing.'),
    missing: count.describe('How many captures are missing.'),
    time: time.describe('When the hole was noticed.'),
  })
  .describe('A hole in the numbers of one document.');

const findingSchema = z
  .object({
    severity: z.enum(['error', 'warning', 'info']),
    code: z
      .string()
      .describe("zod's own issue code for a payload finding, else one of Widgetscope's: see docs/findings.md."),
    path: path.describe('From the payload inwards; empty for the event as a whole.'),
    message: z.string().describe('What is the matter, in words.'),
    expected: z.string().nullable().describe('What the vendor documents.'),
    received: z.string().nullable().describe('What came instead.'),
  })
  .describe('One reason behind a status, or one remark.');

const frameSchema = z
  .object({
    url: z.string().describe('The address of the frame.'),
    path: z.string().describe('Where the frame stands: top, top.frames[0], …'),
    document: z.string().describe("The browser's id of the document."),
    seq: count.describe("The capture's number within its document."),
  })
  .describe('The frame that heard the event.');

const webhookSchema = z
  .looseObject({
    method: z.string().optional().describe('The HTTP method of the delivery.'),
    target: z.string().optional().describe('Path and query the sender asked for; empty when not known.'),
    headers: z
      .record(z.string(), z.unknown())
      .nullable()
      .optional()
      .describe('The headers of the delivery by name in lower case; null when not known.'),
    signature: z.enum(['verified', 'wrong', 'absent', 'not-checked', 'not-signed-by-vendor']).optional(),
    note: z.string().nullable().optional().describe('Why the signature is judged so.'),
  })
  .describe('What a webhook delivery came with.');

/** One event of a capture file. */
export const capturedEventSchema = z.object({
  id: z.string().describe('Unique, and the same in every export.'),
  time: time.describe('When the frame heard it, to the millisecond.'),
  vendor: z.string().nullable().describe('oncehub, bitpalm, …; null where no vendor was recognized.'),
  name: z.string().nullable().describe("The vendor's own name for the event; null when unrecognized."),
  channel: z.enum(['message', 'bus', 'dom-event', 'callback', 'webhook']).describe('How it arrived.'),
  origin: z.string().nullable().describe("message: the sender's origin; webhook: null; else the frame's own."),
  isTrusted: z.boolean().describe('message and dom-event: false when a script dispatched it; else true.'),
  source: z
    .string()
    .describe('message: the sending window as a path, "self", "opener" or "unknown"; else where it was found.'),
  frame: frameSchema.nullable().describe('The frame that heard it; null for a webhook.'),
  payload: json().describe("The vendor's payload, a part of data; null where it has none."),
  data: json().describe('All of it, as received. What JSON cannot hold is an object with a $type key.'),
  size: count.describe('Bytes of the encoded data before any cut.'),
  truncated: z.boolean().describe('True when data was cut.'),
  status: z.enum(['valid', 'invalid', 'unknown-event', 'untrusted', 'unrecognized']),
  findings: z.array(findingSchema),
  webhook: webhookSchema.nullable().describe('Null for every channel but webhook.'),
  imported: z
    .string()
    .optional()
    .describe('The file this event was imported from; left out for an event captured here.'),
});

/** The file without its events: what is checked first, and once. */
export const captureFileHeadSchema = z.object({
  format: z.literal(captureFileFormat),
  version: z.literal(captureFileVersion),
  exportedAt: time,
  generator: z.object({ name: z.string(), version: z.string() }).describe('The program that wrote the file.'),
  browser: z.string().describe('Name/version of the browser it ran in.'),
  sanitized: z.boolean().describe('False only where the user asked for the sensitive data.'),
  integrity: z
    .object({
      captured: count.describe('What the frames saw and meant to record.'),
      stored: count,
      dropped: count.describe('Shed under load, counted where it was shed.'),
      truncated: count.describe('Events whose data was cut.'),
      evicted: count.describe('Events that left the ring.'),
      gaps: z.array(gapSchema),
    })
    .describe('Counts of the exported tab since its last clear.'),
});

/** A capture file, version 1. Keys it does not name are tolerated. */
const captureFileSchema = captureFileHeadSchema.extend({
  events: z.array(capturedEventSchema).describe('In order of time, then document, then seq.'),
});

/** One event as the file holds it. */
export type CapturedEvent = Omit<z.infer<typeof capturedEventSchema>, 'webhook'> & { webhook: Json };

/** A capture file as {@link captureFileSchema} describes it. */
export type CaptureFile = z.infer<typeof captureFileHeadSchema> & { events: CapturedEvent[] };

/** The JSON Schema of a capture file, as it ships in docs/capture.schema.json. */
export function captureJsonSchema(): object {
  return {
    title: 'Widgetscope capture file, version 1',
    ...z.toJSONSchema(captureFileSchema, { io: 'input', unrepresentable: 'any' }),
  };
}
