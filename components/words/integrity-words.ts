import type { Integrity } from '../../core/tab-state.ts';
import type { CountedKey, TextKey } from '../../locales/keys.ts';
import { t, tn } from '../../locales/text.ts';

/** One thing the footer says about what was recorded. A warning means that something is not in the list. */
export interface IntegrityRemark {
  text: string;
  /** What it means, in a sentence. */
  detail: string;
  warning: boolean;
}

type Missing = 'dropped' | 'truncated' | 'evicted' | 'gaps';

const missing: Record<Missing, { text: CountedKey; detail: TextKey }> = {
  dropped: { text: 'list.integrity.dropped', detail: 'list.integrity.droppedDetail' },
  truncated: { text: 'list.integrity.cut', detail: 'list.integrity.cutDetail' },
  evicted: { text: 'list.integrity.evicted', detail: 'list.integrity.evictedDetail' },
  gaps: { text: 'list.integrity.gaps', detail: 'list.integrity.gapsDetail' },
};

/** The counts of a tab in plain words: always what was captured, and whatever is missing. `gaps`: how many rows of the list are gaps. */
export function integrityRemarks(integrity: Integrity, gaps: number): IntegrityRemark[] {
  const counts = { ...integrity, gaps };
  const missed = (['dropped', 'truncated', 'evicted', 'gaps'] as const).filter((key) => counts[key] > 0);
  return [
    { text: capturedWords(integrity), detail: t('list.integrity.capturedDetail'), warning: false },
    ...missed.map((key) => ({
      text: tn(missing[key].text, counts[key]),
      detail: t(missing[key].detail),
      warning: true,
    })),
  ];
}

function capturedWords({ captured, stored }: Integrity): string {
  if (captured === 0) return t('list.integrity.nothing');
  return captured === stored
    ? t('list.integrity.allStored', { captured })
    : t('list.integrity.someStored', { captured, stored });
}

/** How many events are hidden from the list, and by what. */
export function hiddenWords(count: number, { filter, range }: { filter: boolean; range: boolean }): string {
  if (range) return filter ? t('list.hidden.both', { count }) : t('list.hidden.range', { count });
  return t('list.hidden.filter', { count });
}
