import type { Entry } from '../../core/entry.ts';
import { t } from '../../locales/text.ts';

/** What is said aloud about newly arrived events; null when none needs attention. */
export function alarmWords(entries: readonly Entry[]): string | null {
  const events = entries.flatMap((entry) => (entry.kind === 'event' ? [entry.event] : []));
  const alarming = events.filter((event) => event.status === 'invalid' || event.status === 'untrusted');
  const [first] = alarming;
  if (first === undefined) return null;
  const { status, name } = first;
  if (alarming.length > 1) return severalWords(alarming.map((event) => event.status));
  return name === null ? t('list.alarm.nameless', { status }) : t('list.alarm.one', { status, name });
}

function severalWords(statuses: readonly string[]): string {
  const invalid = statuses.filter((status) => status === 'invalid').length;
  const untrusted = statuses.length - invalid;
  if (invalid > 0 && untrusted > 0) return t('list.alarm.both', { invalid, untrusted });
  return invalid > 0 ? t('list.alarm.invalid', { invalid }) : t('list.alarm.untrusted', { untrusted });
}
