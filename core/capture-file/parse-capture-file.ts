import type { ImportedEvent } from '../imported-event.ts';
import type { Json, Path } from '../json.ts';
import { at } from '../json.ts';
import type { FileRefusal, Found, Wanted } from './file-refusal.ts';
import { limits } from '../limits.ts';
import type { z } from '../zod.ts';
import { faultOf, nestingOf } from './json-text.ts';
import type { CapturedEvent } from './schema.ts';
import { capturedEventSchema, captureFileFormat, captureFileHeadSchema, captureFileVersion } from './schema.ts';

/** What reading a capture file gives: all of its events, or why there are none. */
export type ParsedCaptureFile = { ok: true; events: ImportedEvent[]; skipped: 0 } | Refused;

interface Refused {
  ok: false;
  refusal: FileRefusal;
}

/** How deeply a file may nest. What Widgetscope writes stays far below it; recursion over what is let through is safe. */
const deepestFile = 512;

/** Reads a capture file as hostile text: either every event of it is good, or the refusal says what was found and where. Never throws. */
export function parseCaptureFile(text: string): ParsedCaptureFile {
  if (isLargerThan(text, limits.importBytes)) return refuse({ code: 'tooLarge', most: limits.importBytes / 1_000_000 });
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (source.trim() === '') return refuse({ code: 'empty' });
  const nesting = nestingOf(source);
  if (nesting > deepestFile) return refuse({ code: 'tooDeep', levels: nesting, most: deepestFile });
  const file = parseJson(source);
  if (!file.ok) return file;
  const head = headFault(file.value);
  if (head !== null) return refuse(head);
  const events = at(file.value, ['events']);
  if (!Array.isArray(events)) return refuse(fault(['events'], { code: 'array' }, events));
  return readEvents(events);
}

function readEvents(events: readonly unknown[]): ParsedCaptureFile {
  const imported: ImportedEvent[] = [];
  for (const [index, event] of events.entries()) {
    const parsed = capturedEventSchema.safeParse(event);
    if (!parsed.success) return refuse(issueFault(parsed.error, event, ['events', index]));
    imported.push(importedEvent(parsed.data, webhookOf(event)));
  }
  return { ok: true, events: imported, skipped: 0 };
}

/** The webhook as it stands in the file: the schema checks its shape, and what it does not name must survive. */
function webhookOf(event: unknown): Json {
  const webhook = at(event, ['webhook']);
  return isJson(webhook) ? webhook : null;
}

/** What was captured, with status and findings left behind. A message is recognised anew, so its vendor and name stay behind as well. */
function importedEvent(event: Omit<CapturedEvent, 'webhook'>, webhook: Json): ImportedEvent {
  const isMessage = event.channel === 'message';
  return {
    sighting: {
      time: Date.parse(event.time),
      channel: event.channel,
      origin: event.origin,
      isTrusted: event.isTrusted,
      source: event.source,
      vendor: isMessage ? null : event.vendor,
      name: isMessage ? null : event.name,
      data: event.data,
      size: event.size,
      truncated: event.truncated,
    },
    frame: event.frame,
    webhook,
  };
}

function parseJson(text: string): { ok: true; value: unknown } | Refused {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    const { line, column, found } = faultOf(text);
    return refuse(found === null ? { code: 'cutOff', line, column } : { code: 'notJson', line, column, found });
  }
}

function headFault(file: unknown): FileRefusal | null {
  if (typeof file !== 'object' || file === null || Array.isArray(file))
    return { code: 'noObject', found: foundOf(file) };
  const format = at(file, ['format']);
  if (format !== captureFileFormat) return { code: 'noCapture', found: foundOf(format), expected: captureFileFormat };
  const version = at(file, ['version']);
  if (typeof version === 'number' && version > captureFileVersion)
    return { code: 'newer', version, readable: captureFileVersion };
  const parsed = captureFileHeadSchema.safeParse(file);
  return parsed.success ? null : issueFault(parsed.error, file, []);
}

function issueFault(error: z.ZodError, value: unknown, base: Path): FileRefusal {
  const issue = error.issues[0];
  if (issue === undefined) return fault(base, { code: 'other' }, value);
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  return fault([...base, ...path], wantedBy(issue), at(value, path), error.issues.length - 1);
}

function wantedBy(issue: z.core.$ZodIssue): Wanted {
  if (issue.code === 'invalid_type') return { code: 'written', text: issue.expected };
  if (issue.code === 'invalid_value')
    return { code: 'oneOf', values: issue.values.map((value) => JSON.stringify(value)) };
  if (issue.code === 'invalid_format' && issue.format === 'datetime') return { code: 'time' };
  if (issue.code === 'invalid_format') return { code: 'written', text: issue.format };
  return issue.code === 'custom' ? { code: 'json' } : { code: 'written', text: issue.message };
}

function fault(path: Path, wanted: Wanted, value: unknown, more = 0): FileRefusal {
  return { code: 'field', path: written(path), wanted, found: foundOf(value), more };
}

/** A path as JavaScript writes it: `events[3].frame.seq`. */
function written(path: Path): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    if (/^[A-Za-z_$][\w$]*$/.test(step)) return text === '' ? step : `${text}.${step}`;
    return `${text}[${JSON.stringify(step)}]`;
  }, '');
}

function foundOf(value: unknown): Found {
  if (value === undefined) return { code: 'nothing' };
  if (Array.isArray(value)) return { code: 'array', length: value.length };
  if (typeof value === 'object' && value !== null) return { code: 'object' };
  const text = JSON.stringify(value);
  return { code: 'value', text: text.length > 80 ? `${text.slice(0, 79)}…` : text };
}

/** What `JSON.parse` gave is JSON; only a missing value is not. */
function isJson(value: unknown): value is Json {
  return value !== undefined;
}

/** True when `text` takes more than `bytes` bytes of UTF-8. Counts only where the length alone does not tell. */
function isLargerThan(text: string, bytes: number): boolean {
  if (text.length > bytes) return true;
  if (text.length * 3 <= bytes) return false;
  let size = 0;
  for (let i = 0; i < text.length && size <= bytes; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) size += 1;
    else if (code < 0x800) size += 2;
    else size += code >= 0xd800 && code <= 0xdfff ? 2 : 3;
  }
  return size > bytes;
}

function refuse(refusal: FileRefusal): Refused {
  return { ok: false, refusal };
}
