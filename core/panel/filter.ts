import type { WidgetEvent } from '../event.ts';
import { readWebhookRecord } from '../webhook/webhook-record.ts';
import type { FilterField, FilterPattern, FilterTerm } from './filter-terms.ts';
import type { EventTest } from './timeline.ts';

const fields: Record<FilterField, (event: WidgetEvent) => string> = {
  vendor: (event) => event.vendor ?? 'none',
  status: (event) => event.status,
  name: (event) => event.name ?? '',
  channel: (event) => event.channel,
  origin: (event) => event.origin ?? '',
  source: (event) => event.source,
};

/** These are fixed words: `valid` must not find `invalid`, so they are compared from their start. */
const closed: ReadonlySet<FilterField> = new Set(['vendor', 'status', 'channel']);

/** A test for parsed terms, or null where they let everything through. Remembers nothing of one event while it looks at the next. */
export function createFilter(terms: readonly FilterTerm[]): EventTest | null {
  if (terms.length === 0) return null;
  return (event) => terms.every((term) => holds(term, event) !== term.negated);
}

function holds(term: FilterTerm, event: WidgetEvent): boolean {
  if (term.field === null) return matches(term.pattern, shownText(event), false);
  return matches(term.pattern, fields[term.field](event), closed.has(term.field));
}

function matches(pattern: FilterPattern, text: string, fromStart: boolean): boolean {
  if (pattern.kind === 'expression') return pattern.expression.test(text);
  const lower = text.toLowerCase();
  return pattern.words.some((word) => (fromStart ? lower.startsWith(word) : lower.includes(word)));
}

/** All of an event that the panel shows anywhere, as one text: the row, the data, the findings and the sender. */
function shownText(event: WidgetEvent): string {
  const findings = event.findings.map((finding) => `${finding.code} ${finding.path.join('.')} ${finding.message}`);
  const parts = [event.vendor, event.name, event.status, event.channel, event.origin, event.source, event.summary];
  const { signature } = readWebhookRecord(event.webhook) ?? {};
  const imported = event.imported === null ? null : `imported ${event.imported}`;
  return [
    ...parts,
    signature,
    imported,
    event.frame?.url,
    event.frame?.path,
    ...findings,
    JSON.stringify(event.data),
  ].join('\n');
}
