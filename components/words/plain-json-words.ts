import type { PlainJsonFault } from '../../core/panel/plain-json.ts';
import { t } from '../../locales/text.ts';
import { markerWords } from './marker-words.ts';

/** Why a body cannot be written as JSON, in a sentence that names the place. */
export function plainJsonFaultWords(fault: PlainJsonFault): string {
  const place = fault.path.length === 0 ? t('send.wholeBody') : fault.path.join('.');
  if (fault.why === 'cut') return t('send.notWhole', { place });
  return t('send.noJsonValue', { place, value: ends(markerWords(fault.facts)) });
}

/** A long text by its beginning and its end, which says how much of it there is. */
function ends(text: string): string {
  return text.length <= 120 ? text : `${text.slice(0, 60)} … ${text.slice(-50)}`;
}
