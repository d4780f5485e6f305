import type { UnnumberedDelivery } from './delivery-size.ts';
import type { ReadText, TextRefusal } from './text-refusal.ts';

/** What a text holds: all of its deliveries and what they stood in, or why there are none. */
export type ParsedText = { ok: true; deliveries: UnnumberedDelivery[]; what: ReadText } | Refused;

/** No delivery was read. */
export interface Refused {
  ok: false;
  refusal: TextRefusal;
}

/** A text of which nothing is taken. */
export function refused(refusal: TextRefusal): Refused {
  return { ok: false, refusal };
}
