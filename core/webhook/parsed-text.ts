import type { UnnumberedDelivery } from './delivery-size.ts';

/** What a text holds: all of its deliveries and what they were, in words (`a list of 3 bodies`), or why there are none. */
export type ParsedText = { ok: true; deliveries: UnnumberedDelivery[]; what: string } | { ok: false; message: string };

/** `1 body`, `2 bodies`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
