import type { TabRecord } from './tab-record.ts';

/** A toolbar badge: the number of vendor events, and whether one of them is bad. */
export interface Badge {
  text: string;
  bad: boolean;
}

/** What the badge of a tab says. Empty without events. */
export function badgeOf(tab: Pick<TabRecord, 'counts'>): Badge {
  let total = 0;
  let bad = false;
  for (const statuses of Object.values(tab.counts)) {
    for (const [status, count] of Object.entries(statuses)) {
      total += count;
      if (status === 'invalid' || status === 'untrusted') bad = true;
    }
  }
  return { text: total === 0 ? '' : total > 9_999 ? '9k+' : String(total), bad };
}
