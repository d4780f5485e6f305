import type { Finding } from '../../core/event.ts';
import { schemaFindingCodes } from '../../core/findings.ts';
import { tn } from '../../locales/text.ts';

/**
 * What a finding received, as recorded; a list's `[3 items]` in the user's language. Only schemas tell of values in this way: elsewhere it
 * may be a name that looks like one.
 */
export function receivedWords({ code, received }: Pick<Finding, 'code' | 'received'>): string | null {
  if (received === null || !schemaFindingCodes.some((known) => known === code)) return received;
  const [, count] = /^\[(\d{1,15}) items?\]$/.exec(received) ?? [];
  return count === undefined ? received : tn('finding.items', Number(count));
}
