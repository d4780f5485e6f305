import type { CopyFormat } from '../../core/panel/copy-as/formats.ts';
import type { CopyRefusal } from '../../core/panel/copy-as/subject.ts';
import { t, tn } from '../../locales/text.ts';
import { plainJsonFaultWords } from './plain-json-words.ts';

/** What a format is called. */
export function formatLabel({ id }: Pick<CopyFormat, 'id'>): string {
  return t(`copy.label.${id}`);
}

/** Why a format cannot be made, in a sentence. */
export function refusalWords(refusal: CopyRefusal): string {
  return refusal.why === 'body' ? plainJsonFaultWords(refusal.fault) : t(`copy.refusal.${refusal.why}`);
}

/** What was copied, and whether personal data may be in it. */
export function copiedWords(format: CopyFormat, events: number): string {
  const name = formatLabel(format);
  return format.sensitive
    ? tn('copy.doneSensitive', events, { format: name })
    : tn('copy.done', events, { format: name });
}
