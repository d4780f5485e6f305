import type { Capture } from './capture.ts';
import type { Decoded } from './decode.ts';
import { decode, decodeWithCuts } from './decode.ts';
import { clip } from './describe.ts';
import { jsonBytes } from './encode-text.ts';
import type { Finding, Frame, Severity, Status, WidgetEvent } from './event.ts';
import { finding } from './findings.ts';
import type { Json } from './json.ts';
import { at } from './json.ts';
import { limits } from './limits.ts';
import type { Recognition } from './recognise.ts';
import { createRecogniser } from './recognise.ts';
import { sharedIds } from './shared-ids.ts';
import { summarise, summaryLength } from './summary.ts';
import { cutsOf, understand } from './tolerances.ts';
import { truncatedFindings, validate } from './validate.ts';
import type { VendorDefinition } from './vendor.ts';
import { readWebhookRecord } from './webhook/webhook-record.ts';

/** What is known of a capture besides itself. */
export interface IngestContext {
  id: string;
  frame: Frame | null;
  /** The origin of the frame that heard it, by the browser's word; null for webhooks. */
  frameOrigin: string | null;
  /** The name of the file it was imported from. */
  imported: string | null;
  webhook: Json;
}

export type Ingest = (capture: Capture, context: IngestContext) => WidgetEvent;

/** Builds the one way from a capture to an event: recognise, validate, summarise. The function it gives is pure and never throws. */
export function createIngest(vendors: readonly VendorDefinition[]): Ingest {
  const recognise = createRecogniser(vendors);
  return (capture, context) => {
    const recognition = recognise(capture, readWebhookRecord(context.webhook));
    const decoded = payloadOf(capture, recognition);
    const tolerances = recognition.definition?.tolerances ?? [];
    const understood = understand(decoded.value, tolerances);
    const payload = { value: understood.value, cuts: cutsOf({ ...decoded, value: understood.value }, tolerances) };
    const findings = findingsOf(capture, recognition, payload, understood.findings);
    return {
      id: context.id,
      time: capture.time,
      vendor: recognition.vendor?.id ?? null,
      name: recognition.name,
      channel: capture.channel,
      origin: originOf(capture, context),
      isTrusted: capture.isTrusted,
      source: capture.source,
      frame: context.frame,
      data: capture.data,
      payloadAt: recognition.payloadAt,
      size: sizeOf(capture),
      truncated: capture.truncated,
      status: statusOf(recognition, findings),
      findings,
      webhook: context.webhook,
      ids: idsOf(recognition, payload.value),
      imported: context.imported,
      summary: summaryOf(capture, recognition, payload.value),
    };
  };
}

/** The worst first; what weighs the same stays in the order it was found. */
const severityOrder: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

const nothing: Decoded = { value: undefined, cuts: [] };

function payloadOf(capture: Capture, { payloadAt }: Recognition): Decoded {
  if (payloadAt === null) return nothing;
  const json = jsonAt(capture.data, payloadAt);
  return json === undefined ? nothing : decodeWithCuts(json);
}

function jsonAt(data: Json, path: readonly (string | number)[]): Json | undefined {
  const found = at(data, path);
  return isJson(found) ? found : undefined;
}

/** A part of a JSON value is a JSON value: only its absence needs telling. */
function isJson(value: unknown): value is Json {
  return value !== undefined;
}

function idsOf({ vendor, definition }: Recognition, payload: unknown): string[] {
  return vendor && definition?.ids ? sharedIds(vendor.id, definition.ids, payload) : [];
}

function findingsOf(
  capture: Capture,
  recognition: Recognition,
  payload: Decoded,
  remarks: readonly Finding[],
): Finding[] {
  const { distrust, findings } = recognition;
  const judged = [...judgement(capture, recognition, payload), ...remarks];
  const all = [...distrust, ...findings, ...judged, ...truncatedFindings(capture.truncated)];
  return bounded(all.sort((one, other) => severityOrder[one.severity] - severityOrder[other.severity]));
}

function judgement(capture: Capture, { vendor, definition, payloadAt }: Recognition, payload: Decoded): Finding[] {
  if (capture.channel === 'webhook' && isText(capture.data)) return [notJson(vendor)];
  if (!definition) return [];
  return validate(definition, { ...payload, present: payloadAt !== null, truncated: capture.truncated });
}

/** A text, whole or cut. */
function isText(data: Json): boolean {
  return typeof data === 'string' || at(data, ['$type']) === 'string';
}

function notJson(vendor: VendorDefinition | null): Finding {
  const sender = vendor ? `${vendor.name} documents` : 'Webhooks have';
  const message = `The body is no JSON object. ${sender} JSON bodies: look at Raw, and at the format chosen in the vendor's settings.`;
  return finding('error', { code: 'not-json', message, expected: 'JSON', received: 'text' });
}

/** The worst findings, and how many more there were: a page can send thousands of wrong fields at once. */
function bounded(findings: readonly Finding[]): Finding[] {
  const more = findings.length - limits.findings;
  if (more <= 0) return [...findings];
  const message = `${more} further findings are not listed.`;
  return [...findings.slice(0, limits.findings), finding('info', { code: 'truncated', message })];
}

function statusOf({ vendor, definition, distrust }: Recognition, findings: readonly Finding[]): Status {
  if (!vendor) return 'unrecognized';
  if (distrust.length > 0) return 'untrusted';
  if (findings.some((found) => found.code === 'not-json')) return 'invalid';
  if (!definition) return 'unknown-event';
  return findings.some((found) => found.severity === 'error') ? 'invalid' : 'valid';
}

// oxlint-disable-next-line no-control-regex
const ascii = /^[\x00-\x7f]*$/;

/** What was cut only the frame can have measured; of anything else it tells a rough size, since measuring costs the page. */
function sizeOf({ data, size, truncated }: Capture): number {
  if (truncated) return size;
  const json = JSON.stringify(data);
  return ascii.test(json) ? json.length : jsonBytes(json);
}

/** Only a message carries an origin of its own; anything else a frame tells is as good as the frame. */
function originOf(capture: Capture, context: IngestContext): string | null {
  if (capture.channel === 'message') return capture.origin;
  return capture.channel === 'webhook' ? null : context.frameOrigin;
}

function summaryOf(
  capture: Capture,
  { vendor, definition, payloadAt, findings }: Recognition,
  payload: unknown,
): string {
  if (definition || payloadAt !== null) return summarise(payload, definition?.headline);
  if (findings[0]) return clip(findings[0].message, summaryLength);
  return vendor ? '' : summarise(decode(capture.data), undefined);
}
