import type { WidgetEvent } from '../event.ts';
import type { Json } from '../json.ts';
import { readWebhookRecord } from '../webhook/webhook-record.ts';
import type { FilterCondition, FilterPattern, FilterTerm } from './filter-condition.ts';
import { closedWords, type FilterField, type FilterPart, type FilterQuality } from './filter-keys.ts';
import { sinceTime } from './filter-measures.ts';
import { comparedText, isUndefined, valuesAt, type FilterPath } from './filter-path.ts';
import type { EventTest } from './timeline.ts';

const fields: Record<FilterField, (event: WidgetEvent) => string> = {
  vendor: (event) => event.vendor ?? 'none',
  status: (event) => event.status,
  name: (event) => event.name ?? '',
  channel: (event) => event.channel,
  origin: (event) => event.origin ?? '',
  source: (event) => event.source,
  frame: (event) => (event.frame === null ? '' : `${event.frame.path}\n${event.frame.url}`),
  signature: (event) => readWebhookRecord(event.webhook)?.signature ?? '',
};

const parts: Record<FilterPart, (event: WidgetEvent) => boolean> = {
  findings: (event) => event.findings.length > 0,
  errors: (event) => event.findings.some((finding) => finding.severity === 'error'),
  warnings: (event) => event.findings.some((finding) => finding.severity === 'warning'),
  // What was stored before there were ids has none.
  links: (event) => Array.isArray(event.ids) && event.ids.length > 0,
  payload: (event) => event.payloadAt !== null,
};

const qualities: Record<FilterQuality, (event: WidgetEvent) => boolean> = {
  trusted: (event) => event.isTrusted && event.status !== 'untrusted',
  imported: (event) => event.imported !== null,
  truncated: (event) => event.truncated,
};

/** A test for parsed terms, or null where they let everything through. Remembers nothing of one event while it looks at the next. */
export function createFilter(terms: readonly FilterTerm[]): EventTest | null {
  if (terms.length === 0) return null;
  // Writing out what an event shows is most of the work: the cheap terms go first.
  const cheapFirst = terms.toSorted((one, other) => Number(isDear(one)) - Number(isDear(other)));
  return (event) => {
    const shown = once(() => shownText(event));
    return cheapFirst.every(({ condition, negated }) => holds(condition, event, shown) !== negated);
  };
}

function isDear({ condition }: FilterTerm): boolean {
  return condition.kind === 'text' && condition.field === null;
}

function once(make: () => string): () => string {
  let made: string | null = null;
  return () => (made ??= make());
}

function holds(condition: FilterCondition, event: WidgetEvent, shown: () => string): boolean {
  if (condition.kind === 'text') return holdsText(condition, event, shown);
  if (condition.kind === 'path')
    return valuesAt(event, condition.path).some((value) => equals(condition.pattern, value));
  if (condition.kind === 'has') return condition.parts.some((part) => has(part, event));
  if (condition.kind === 'is') return condition.qualities.some((quality) => qualities[quality](event));
  if (condition.kind === 'size') {
    return condition.larger ? event.size > condition.bytes : event.size < condition.bytes;
  }
  const since = sinceTime(event.time, condition.time);
  return condition.after ? since >= 0 : since < 0;
}

function holdsText(
  { field, pattern }: Extract<FilterCondition, { kind: 'text' }>,
  event: WidgetEvent,
  shown: () => string,
): boolean {
  if (field === null) return matches(pattern, shown(), false);
  // Fixed words: `valid` must not find `invalid`, so they are compared from their start.
  return matches(pattern, fields[field](event), field === 'vendor' || closedWords[field] !== undefined);
}

function has(part: FilterPart | FilterPath, event: WidgetEvent): boolean {
  if (typeof part === 'string') return parts[part](event);
  return valuesAt(event, part).some((value) => !isUndefined(value));
}

function equals(pattern: FilterPattern, value: Parameters<typeof comparedText>[0]): boolean {
  const { text, whole } = comparedText(value);
  if (whole && pattern.kind === 'words') return pattern.words.includes(text.toLowerCase());
  return matches(pattern, text, false);
}

function matches(pattern: FilterPattern, text: string, fromStart: boolean): boolean {
  if (pattern.kind === 'expression') return pattern.expression.test(text);
  const lower = text.toLowerCase();
  return pattern.words.some((word) => (fromStart ? lower.startsWith(word) : lower.includes(word)));
}

/** All of an event that the panel shows anywhere, as one text: the row, the data, the findings, the sender and a webhook's headers. */
function shownText(event: WidgetEvent): string {
  const findings = event.findings.map((finding) => `${finding.code} ${finding.path.join('.')} ${finding.message}`);
  const shown = [
    event.vendor,
    // As it writes itself: Chat Data is chat-data.
    event.vendor?.replaceAll('-', ' '),
    event.name,
    event.status,
    event.channel,
    event.origin,
    event.source,
    event.summary,
    event.imported === null ? null : 'imported',
    event.frame?.url,
    event.frame?.path,
    event.imported,
    ...findings,
    event.webhook === null ? null : JSON.stringify(event.webhook),
    dataText(event.data),
  ];
  return shown.join('\n');
}

/** Data as JSON and, where a text in it has to be escaped there, once more as it reads. */
function dataText(data: Json): string {
  const json = JSON.stringify(data);
  return json.includes('\\') ? `${json}\n${json.replace(/\\(?:u[\da-f]{4}|.)/g, unescaped)}` : json;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function unescaped(escape: string): string {
  const [, letter = ''] = escape;
  return letter === 'u' ? String.fromCharCode(Number.parseInt(escape.slice(2), 16)) : (escapes[letter] ?? letter);
}
