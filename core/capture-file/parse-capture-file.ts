import type { ImportedEvent } from '../imported-event.ts';
import type { Json, Path } from '../json.ts';
import { at } from '../json.ts';
import { limits } from '../limits.ts';
import type { z } from '../zod.ts';
import { faultOf, nestingOf } from './json-text.ts';
import type { CapturedEvent } from './schema.ts';
import { capturedEventSchema, captureFileFormat, captureFileHeadSchema, captureFileVersion } from './schema.ts';

/** What reading a capture file gives: all of its events, or why there are none. */
export type ParsedCaptureFile = { ok: true; events: ImportedEvent[]; skipped: 0 } | { ok: false; message: string };

/** How deeply a file may nest. What Widgetscope writes stays far below it; recursion over what is let through is safe. */
const deepestFile = 512;

/** Reads a capture file as hostile text: either every event of it is good, or the message says what was found and where. Never throws. */
export function parseCaptureFile(text: string): ParsedCaptureFile {
  if (isLargerThan(text, limits.importBytes)) {
    return refuse(`The file is larger than ${limits.importBytes / 1_000_000} MB, the most that Import reads.`);
  }
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (source.trim() === '') return refuse('The file is empty: expected a Widgetscope capture.');
  const nesting = nestingOf(source);
  if (nesting > deepestFile)
    return refuse(`The file nests ${nesting} levels deep, and Import reads at most ${deepestFile}.`);
  const file = parseJson(source);
  if (!file.ok) return file;
  const head = headFault(file.value);
  if (head !== null) return refuse(head);
  const events = at(file.value, ['events']);
  if (!Array.isArray(events)) return refuse(fault(['events'], 'an array', events));
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

function parseJson(text: string): { ok: true; value: unknown } | { ok: false; message: string } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    const { line, column, found } = faultOf(text);
    return refuse(`The file is not JSON: line ${line}, column ${column} has ${found}, which cannot stand there.`);
  }
}

function headFault(file: unknown): string | null {
  if (typeof file !== 'object' || file === null || Array.isArray(file)) {
    return `This is not a Widgetscope capture: expected an object, found ${shown(file)}.`;
  }
  const format = at(file, ['format']);
  if (format !== captureFileFormat) {
    return `This is not a Widgetscope capture: format is ${shown(format)}, expected "${captureFileFormat}".`;
  }
  const version = at(file, ['version']);
  if (typeof version === 'number' && version > captureFileVersion) {
    return `The file is version ${version}, and this Widgetscope reads version ${captureFileVersion}: update Widgetscope to read it.`;
  }
  const parsed = captureFileHeadSchema.safeParse(file);
  return parsed.success ? null : issueFault(parsed.error, file, []);
}

function issueFault(error: z.ZodError, value: unknown, base: Path): string {
  const issue = error.issues[0];
  if (issue === undefined) return fault(base, 'something else', value);
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  const more = error.issues.length - 1;
  const rest = more > 0 ? ` (and ${more} more in the same place)` : '';
  return fault([...base, ...path], expectation(issue), at(value, path)) + rest;
}

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return `${issue.expected}`;
  if (issue.code === 'invalid_value') return issue.values.map((value) => JSON.stringify(value)).join(' or ');
  if (issue.code === 'invalid_format') return issue.format === 'datetime' ? 'an ISO 8601 time' : issue.format;
  if (issue.code === 'custom') return 'a JSON value';
  return issue.message;
}

function fault(path: Path, expected: string, found: unknown): string {
  return `${written(path)}: expected ${expected}, found ${shown(found)}.`;
}

/** A path as JavaScript writes it: `events[3].frame.seq`. */
function written(path: Path): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    if (/^[A-Za-z_$][\w$]*$/.test(step)) return text === '' ? step : `${text}.${step}`;
    return `${text}[${JSON.stringify(step)}]`;
  }, '');
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
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

function refuse(message: string): { ok: false; message: string } {
  return { ok: false, message };
}
