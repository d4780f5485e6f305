import { clip } from '../../core/describe.ts';
import type { WidgetEvent } from '../../core/event.ts';
import { summaryLength } from '../../core/summary.ts';
import { findingWords } from './finding-words.ts';

/** An event's summary; where a finding's recorded sentence stands for it, what the finding says in the user's language. */
export function summaryWords({ summary, findings, payloadAt }: SummarisedEvent): string {
  if (summary === '' || payloadAt !== null) return summary;
  const told = findings.find(({ message }) => clip(message, summaryLength) === summary);
  return told === undefined ? summary : clip(findingWords(told), summaryLength);
}

type SummarisedEvent = Pick<WidgetEvent, 'summary' | 'findings' | 'payloadAt'>;
