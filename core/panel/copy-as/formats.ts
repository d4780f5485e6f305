import { playwrightTest, vitestTest } from './assertion.ts';
import { bugReport } from './bug-report.ts';
import { curlCommand, noCurl } from './curl.ts';
import { listener } from './listener.ts';
import { noListening } from './listening.ts';
import type { Copied, CopySubject } from './subject.ts';
import { typescriptType } from './typescript-type.ts';
import { captureJson, dataLayerPush, jsObject, payloadJson } from './values.ts';
import { zodSchema } from './zod-schema.ts';

/** What events can be copied as. */
export interface CopyFormat {
  id: string;
  /** As the menu has it. */
  label: string;
  /** What the menu says of it. */
  hint: string;
  /** Whether values of the payload, and so personal data, are in it as they were received. */
  sensitive?: true;
  /** Why it cannot be made of this event; null when it can. Left out where it always can. */
  refuses?: (subject: CopySubject) => string | null;
  /** `subjects`: at least one. */
  write: (subjects: readonly CopySubject[], browser: string) => Copied;
}

/** In the order of the menu; the first is what Ctrl+C copies. */
export const copyFormats: readonly CopyFormat[] = [
  {
    id: 'json',
    sensitive: true,
    label: 'JSON',
    hint: 'as captured, not sanitized',
    write: captureJson,
  },
  {
    id: 'payload',
    sensitive: true,
    label: 'Payload',
    hint: 'as JSON, not sanitized',
    write: payloadJson,
  },
  {
    id: 'js',
    sensitive: true,
    label: 'JavaScript object',
    hint: 'with undefined, dates, maps',
    write: jsObject,
  },
  { id: 'typescript', label: 'TypeScript type', hint: 'inferred', write: typescriptType },
  { id: 'zod', label: 'zod schema', hint: 'inferred, zod 4', write: zodSchema },
  {
    id: 'listener',
    refuses: noListening,
    label: 'Listener',
    hint: 'receives this event',
    write: listener,
  },
  {
    id: 'data-layer',
    sensitive: true,
    label: 'dataLayer push',
    hint: 'for a tag manager',
    write: dataLayerPush,
  },
  {
    id: 'curl',
    refuses: noCurl,
    sensitive: true,
    label: 'curl',
    hint: 'sends it to this machine',
    write: curlCommand,
  },
  {
    id: 'vitest',
    refuses: noListening,
    sensitive: true,
    label: 'Vitest test',
    hint: 'expects this payload',
    write: vitestTest,
  },
  {
    id: 'playwright',
    refuses: noListening,
    sensitive: true,
    label: 'Playwright test',
    hint: 'expects this payload',
    write: playwrightTest,
  },
  {
    id: 'report',
    label: 'Bug report (sanitized)',
    hint: 'Markdown',
    write: (subjects, browser) => bugReport(subjects, { browser, sanitized: true }),
  },
  {
    id: 'report-sensitive',
    sensitive: true,
    label: 'Bug report with sensitive data',
    hint: 'Markdown',
    write: (subjects, browser) => bugReport(subjects, { browser, sanitized: false }),
  },
];
