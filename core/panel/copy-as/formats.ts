import { playwrightTest, vitestTest } from './assertion.ts';
import { bugReport } from './bug-report.ts';
import { curlCommand, noCurl } from './curl.ts';
import { listener } from './listener.ts';
import { noListening } from './listening.ts';
import type { Copied, CopyRefusal, CopySubject } from './subject.ts';
import { typescriptType } from './typescript-type.ts';
import { captureJson, dataLayerPush, jsObject, payloadJson } from './values.ts';
import { zodSchema } from './zod-schema.ts';

export type CopyFormatId =
  | 'json'
  | 'payload'
  | 'js'
  | 'typescript'
  | 'zod'
  | 'listener'
  | 'dataLayer'
  | 'curl'
  | 'vitest'
  | 'playwright'
  | 'report'
  | 'sensitiveReport';

/** What events can be copied as. */
export interface CopyFormat {
  id: CopyFormatId;
  /** Whether values of the payload, and so personal data, are in it as they were received. */
  sensitive?: true;
  /** Why it cannot be made of this event; null when it can. Left out where it always can. */
  refuses?: (subject: CopySubject) => CopyRefusal | null;
  /** `subjects`: at least one. */
  write: (subjects: readonly CopySubject[], browser: string) => Copied;
}

/** In the order of the menu; the first is what Ctrl+C copies. */
export const copyFormats: readonly CopyFormat[] = [
  { id: 'json', sensitive: true, write: captureJson },
  { id: 'payload', sensitive: true, write: payloadJson },
  { id: 'js', sensitive: true, write: jsObject },
  { id: 'typescript', write: typescriptType },
  { id: 'zod', write: zodSchema },
  { id: 'listener', refuses: noListening, write: listener },
  { id: 'dataLayer', sensitive: true, write: dataLayerPush },
  { id: 'curl', refuses: noCurl, sensitive: true, write: curlCommand },
  { id: 'vitest', refuses: noListening, sensitive: true, write: vitestTest },
  { id: 'playwright', refuses: noListening, sensitive: true, write: playwrightTest },
  { id: 'report', write: (subjects, browser) => bugReport(subjects, { browser, sanitized: true }) },
  {
    id: 'sensitiveReport',
    sensitive: true,
    write: (subjects, browser) => bugReport(subjects, { browser, sanitized: false }),
  },
];
