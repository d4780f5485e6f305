import type { Entry } from '../entry.ts';

/** What is said aloud about newly arrived events; null when none needs attention. */
export function alarmWords(entries: readonly Entry[]): string | null {
  const events = entries.flatMap((entry) => (entry.kind === 'event' ? [entry.event] : []));
  const alarming = events.filter((event) => event.status === 'invalid' || event.status === 'untrusted');
  const [first] = alarming;
  if (first === undefined) return null;
  if (alarming.length === 1) return `New ${first.status} event: ${first.name ?? 'without a name'}`;
  const invalid = alarming.filter((event) => event.status === 'invalid').length;
  const parts = [
    invalid > 0 ? `${invalid} invalid` : '',
    invalid < alarming.length ? `${alarming.length - invalid} untrusted` : '',
  ];
  return `New events: ${parts.filter((part) => part !== '').join(', ')}`;
}
