import { sanitiseEvents } from '../../capture-file/sanitise/sanitise.ts';
import type { Finding, WidgetEvent } from '../../event.ts';
import { documentedOrigins } from '../../own-origins.ts';
import { markdownBlock, markdownCode, markdownCodeCell, markdownText } from './markdown-text.ts';
import { contentOf, type Copied, type CopySubject, nameOf } from './subject.ts';
import { webhookLines } from './webhook-lines.ts';

export interface ReportOptions {
  /** Name/version of the browser it ran in. */
  browser: string;
  /** False only where the user asked for personal data. */
  sanitized: boolean;
}

/** A report in Markdown for who has to mend it: what was sent, by whom, what is wrong with it and what is documented. */
export function bugReport(subjects: readonly CopySubject[], { browser, sanitized }: ReportOptions): Copied {
  const events = sanitized ? sanitiseEvents(subjects.map(({ event }) => event)) : [];
  const reports = subjects.map((subject, index) => report({ ...subject, event: events[index] ?? subject.event }));
  const masked = sanitized
    ? 'Personal data is masked: e-mail addresses, phone numbers, names, IP addresses, tokens.'
    : 'It holds the data as it was received, personal data included.';
  return { ok: true, text: `${reports.join('\n')}\nBrowser: ${markdownText(browser)}. ${masked}\n` };
}

function report(subject: CopySubject): string {
  const { event, vendor } = subject;
  const by = vendor === null ? '' : `${markdownText(vendor.name)}: `;
  return [
    `## ${by}${markdownCode(nameOf(subject))} is ${event.status}`,
    '',
    ...facts(subject).map(([term, value]) => `- ${term}: ${value}`),
    '',
    '### Findings',
    '',
    ...findingLines(event.findings),
    '',
    '### What was sent',
    '',
    markdownBlock('json', JSON.stringify(contentOf(subject), null, 2)),
    '',
    ...(subject.definition === null || subject.definition.example === null
      ? []
      : ['### What is documented', '', markdownBlock('json', JSON.stringify(subject.definition.example, null, 2)), '']),
  ].join('\n');
}

function facts({ event, vendor, definition }: CopySubject): [string, string][] {
  const { frame } = event;
  const documented = vendor === null ? [] : documentedOrigins(vendor);
  const pages = definition === null ? (vendor?.documentation ?? []) : [definition.documentation];
  return [
    ['Time', isoTime(event.time)],
    ['Channel', event.channel],
    ...(event.origin === null ? [] : [entry('Origin', markdownCode(event.origin))]),
    ...(event.channel === 'message' && documented.length > 0
      ? [entry('Documented origin', documented.map(markdownCode).join(', '))]
      : []),
    ...(event.channel === 'webhook'
      ? webhookLines(event.webhook)
      : [entry('Sent by', markdownCode(event.source)), entry('Dispatched by', dispatcher(event))]),
    ...(frame === null ? [] : [entry('Heard in', `${markdownCode(frame.url)} (${markdownCode(frame.path)})`)]),
    ...(event.truncated ? [entry('Size', `${event.size} bytes, cut when it was captured`)] : []),
    ...pages.map(({ url, read }) => entry('Documentation', `<${url}> (read ${read})`)),
  ];
}

function entry(term: string, value: string): [string, string] {
  return [term, value];
}

function findingLines(findings: readonly Finding[]): string[] {
  if (findings.length === 0) return ['None.'];
  return [
    '| Severity | Code | Path | What is wrong | Expected | Received |',
    '| --- | --- | --- | --- | --- | --- |',
    ...findings.map(
      ({ severity, code, path, message, expected, received }) =>
        `| ${severity} | ${markdownText(code)} | ${markdownCodeCell(path.join('.'))} | ${markdownText(message)} | ${markdownCodeCell(expected ?? '')} | ${markdownCodeCell(received ?? '')} |`,
    ),
  ];
}

function isoTime(time: number): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? 'not known' : date.toISOString();
}

/** Only what the browser dispatches carries its word for it. */
function dispatcher({ channel, isTrusted }: WidgetEvent): string {
  if (channel !== 'message' && channel !== 'dom-event') return 'a script of the page';
  return isTrusted ? 'the browser' : 'a script (`isTrusted` is false)';
}
