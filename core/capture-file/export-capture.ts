import type { GapEntry } from '../entry.ts';
import type { WidgetEvent } from '../event.ts';
import { payloadOf } from '../event.ts';
import type { Integrity } from '../tab-state.ts';
import { sanitiseInSteps } from './sanitise/sanitise.ts';
import type { CapturedEvent, CaptureFile } from './schema.ts';
import { captureFileFormat, captureFileVersion } from './schema.ts';

/** What an export is made of. Times are milliseconds since the epoch; `browser` is name/version. */
export interface ExportInput {
  events: readonly WidgetEvent[];
  gaps: readonly GapEntry[];
  integrity: Integrity;
  browser: string;
  version: string;
  exportedAt: number;
  /** False only after an explicit "with sensitive data". */
  sanitized: boolean;
}

/** The capture file of a tab: its events in order of time, document and sequence, sanitised unless `sanitized` is false. Changes nothing it is given. */
export function exportCapture(input: ExportInput): CaptureFile {
  const events = [...eventsInSteps(input)].filter((event) => event !== null);
  return { ...withoutEvents(input), events };
}

/**
 * The same file as indented JSON, in parts that are its text when joined. Some are empty, each costs about what an event does: whoever asks may rest
 * in between, for all of a large list together takes seconds.
 */
export function* captureFileText(input: ExportInput): Generator<string> {
  yield JSON.stringify(withoutEvents(input), null, 2).slice(0, -']\n}'.length);
  let separator = '';
  for (const event of eventsInSteps(input)) {
    // Within a file of its own an event is indented as within the whole.
    const text =
      event === null ? '' : JSON.stringify({ events: [event] }, null, 2).slice(fileStart.length, -fileEnd.length);
    yield event === null ? '' : separator + text;
    if (event !== null) separator = ',';
  }
  yield separator === '' ? ']\n}' : fileEnd;
}

const fileStart = '{\n  "events": [';
const fileEnd = '\n  ]\n}';

/** Null is a step that gives none yet. */
function* eventsInSteps(input: ExportInput): Generator<CapturedEvent | null> {
  const inOrder = input.events.toSorted(byTimeDocumentSequence);
  for (const event of input.sanitized ? sanitiseInSteps(inOrder) : inOrder)
    yield event === null ? null : exportedEvent(event);
}

function withoutEvents(input: ExportInput): CaptureFile {
  const { captured, stored, dropped, truncated, evicted } = input.integrity;
  return {
    format: captureFileFormat,
    version: captureFileVersion,
    exportedAt: isoTime(input.exportedAt),
    generator: { name: 'Widgetscope', version: input.version },
    browser: input.browser,
    sanitized: input.sanitized,
    integrity: { captured, stored, dropped, truncated, evicted, gaps: input.gaps.map(exportedGap) },
    events: [],
  };
}

/** One event as a capture file has it. */
export function exportedEvent(event: WidgetEvent): CapturedEvent {
  return {
    id: event.id,
    time: isoTime(event.time),
    vendor: event.vendor,
    name: event.name,
    channel: event.channel,
    origin: event.origin,
    isTrusted: event.isTrusted,
    source: event.source,
    frame: event.frame,
    payload: payloadOf(event),
    data: event.data,
    size: event.size,
    truncated: event.truncated,
    status: event.status,
    findings: event.findings,
    webhook: event.webhook,
    ...(event.imported === null ? {} : { imported: event.imported }),
  };
}

function exportedGap(gap: GapEntry) {
  return { document: gap.document, afterSeq: gap.afterSeq, missing: gap.missing, time: isoTime(gap.time) };
}

function byTimeDocumentSequence(a: WidgetEvent, b: WidgetEvent): number {
  return (
    a.time - b.time ||
    compare(a.frame?.document ?? '', b.frame?.document ?? '') ||
    (a.frame?.seq ?? 0) - (b.frame?.seq ?? 0)
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The last millisecond that a four-digit year can write; one odd clock must not cost the user the whole export. */
const lastMoment = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

function isoTime(milliseconds: number): string {
  const within = Number.isNaN(milliseconds) ? 0 : Math.min(Math.max(milliseconds, 0), lastMoment);
  return new Date(within).toISOString();
}
