import type { DeliveryFault } from '../../core/webhook/delivery-fault.ts';
import type { ReadText, TextRefusal } from '../../core/webhook/text-refusal.ts';
import { t, tn } from '../../locales/text.ts';
import { plainValues } from './plain-values.ts';

/** Why no webhook was read of a text, where it stands, and what to do. */
export function textRefusalWords(refusal: TextRefusal): string {
  if (refusal.code === 'unread') {
    const { number, why } = refusal;
    return t(`refusal.unread.${refusal.part}`, plainValues({ number, why: deliveryFaultWords(why) }));
  }
  if (refusal.code === 'lineKind' || refusal.code === 'itemKind') {
    const kind = t(`refusal.kind.${refusal.kind}`);
    return t(`refusal.text.${refusal.code}`, plainValues({ ...refusal, kind }));
  }
  return t(`refusal.text.${refusal.code}`, plainValues(refusal));
}

/** Why a delivery is not taken, in a sentence about it. */
export function deliveryFaultWords(fault: DeliveryFault): string {
  return t(`refusal.delivery.${fault.code}`, plainValues(fault));
}

/** What a text was read as and what was left out of it: `a HAR file with 2 posted requests; 5 without a posted body left out`. */
export function readTextWords(read: ReadText): string {
  if (!('count' in read)) return t(`import.read.${read.kind}`);
  const what = tn(`import.read.${read.kind}`, read.count);
  if (read.kind === 'curl') return read.without === 0 ? what : t('import.leftOut.curl', { what, others: read.without });
  if (read.kind !== 'har') return what;
  const { others, tooLarge } = read;
  if (others === 0 && tooLarge === 0) return what;
  if (tooLarge === 0) return t('import.leftOut.others', { what, others });
  if (others === 0) return t('import.leftOut.tooLarge', { what, tooLarge });
  return t('import.leftOut.othersAndTooLarge', { what, others, tooLarge });
}
