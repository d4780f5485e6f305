import type { CountedDifference } from './drift.ts';
import type { EventCoverage } from './event-coverage.ts';
import { publishableField, publishableName, publishableType } from './publishable.ts';
import { count, differenceWords, documentedWords, receivedWords } from './report-words.ts';
import type { VendorCoverage } from './vendor-coverage.ts';

/** What made a report. */
export interface ReportFacts {
  /** `Chrome/156.0.0.0` */
  browser: string;
  /** Widgetscope's. */
  version: string;
  /** Milliseconds since the epoch. */
  time: number;
}

/** A report to a vendor in Markdown: what came, and how it differs from the documentation. Counts, names and types; no value of any payload. */
export function coverageReport(coverage: VendorCoverage, facts: ReportFacts): string {
  const { vendor, documented, undocumented } = coverage;
  const seen = documented.filter(({ counts }) => counts.seen > 0);
  const drifted = seen.filter(({ drift }) => drift.size + drift.leftOut > 0);
  return [
    `# ${vendor.name}: events seen and documented`,
    '',
    `Made by Widgetscope ${facts.version} in ${facts.browser}, ${day(facts.time)}. Counts, names and types only: no values of payloads.`,
    '',
    'Documentation:',
    ...vendor.documentation.map(({ url, read }) => `- <${url}> (read ${read})`),
    '',
    '## Differences from the documentation',
    '',
    ...(drifted.length === 0 ? ['None found.', ''] : drifted.flatMap(driftPart)),
    '## Undocumented events',
    '',
    ...undocumentedPart(coverage, undocumented),
    '## Documented events',
    '',
    `${count(seen.length)} of ${count(documented.length)} came.`,
    '',
    ...table(
      ['Event', 'Channel', 'Came', 'Invalid', 'Untrusted', 'First', 'Last'],
      documented.map((event) => [
        code(event.name ?? ''),
        event.channel,
        event.counts.seen === 0 ? 'not yet' : count(event.counts.seen),
        count(event.counts.invalid),
        count(event.counts.untrusted),
        instant(event.first),
        instant(event.last),
      ]),
    ),
  ].join('\n');
}

function driftPart({ name, channel, definition, counts, drift }: EventCoverage): string[] {
  const { url, read } = definition?.documentation ?? { url: '', read: '' };
  const partly = counts.partly === 0 ? '' : `; ${count(counts.partly)} too large to be compared whole`;
  const notes = drift.leftOut === 0 ? [] : [`${count(drift.leftOut)} further differences are not listed.`, ''];
  return [
    `### ${code(name ?? '')} (${channel})`,
    '',
    `<${url}> (read ${read}), ${count(counts.compared)} compared${partly}.`,
    '',
    ...table(
      ['Difference', 'Field', 'Documented', 'Received', 'Payloads'],
      drift
        .differences()
        .map((difference) => [
          differenceWords[difference.kind],
          code(publishableField(difference)),
          documentedWords(difference.documented),
          received(difference),
          `${count(difference.count)} of ${count(counts.compared)}`,
        ]),
    ),
    ...notes,
  ];
}

function received(difference: CountedDifference): string {
  if (difference.kind === 'missing') return 'nothing';
  return receivedWords({
    count: difference.count,
    types: difference.types.map(({ type, count: times }) => ({
      type: type === null ? null : publishableType(type),
      count: times,
    })),
  });
}

function undocumentedPart({ leftOut }: VendorCoverage, events: readonly EventCoverage[]): string[] {
  if (events.length === 0) return ['None came.', ''];
  return [
    ...table(
      ['Event', 'Channel', 'Came', 'Untrusted', 'First', 'Last'],
      events.map(({ name, channel, counts, first, last }) => [
        code(publishableName(name)),
        channel,
        count(counts.seen),
        count(counts.untrusted),
        instant(first),
        instant(last),
      ]),
    ),
    ...(leftOut === 0 ? [] : [`${count(leftOut)} further events under other undocumented names are not listed.`, '']),
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line), ''];
}

function code(text: string): string {
  return `\`${text.replaceAll('`', "'")}\``;
}

function day(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function instant(time: number | null): string {
  return time === null ? '' : `${new Date(time).toISOString().slice(0, 19)}Z`;
}
