import type { StorageProblem } from '../../core/tab-state.ts';
import { t } from '../../locales/text.ts';

/** Why what happens in a tab is not stored. What the storage itself said is in its own language. */
export function storageWords(problem: StorageProblem): string {
  return typeof problem === 'string' ? problem : t('popup.unreadable', { origin: problem.unreadable });
}
