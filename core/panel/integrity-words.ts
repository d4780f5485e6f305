import type { Integrity } from '../tab-state.ts';

/** One thing the footer says about what was recorded. A warning means that something is not in the list. */
export interface IntegrityRemark {
  text: string;
  /** What it means, in a sentence. */
  detail: string;
  warning: boolean;
}

type Lost = 'dropped' | 'truncated' | 'evicted';

const lost: Record<Lost, { word: string; detail: string }> = {
  dropped: { word: 'dropped', detail: 'Shed under load: these events happened, but are not stored.' },
  truncated: { word: 'cut', detail: 'Their data was larger than what is kept, so only its beginning is stored.' },
  evicted: { word: 'evicted', detail: 'Left the list to make room for newer events.' },
};

/** The counts of a tab in plain words: always what was captured, and whatever is missing. `missing`: captures in gaps of the list. */
export function integrityRemarks(integrity: Integrity, gaps: number): IntegrityRemark[] {
  const { captured, stored } = integrity;
  const remarks: IntegrityRemark[] = [
    {
      text: capturedWords(captured, stored),
      detail: 'What the frames of this tab saw and meant to record, since the last clear.',
      warning: false,
    },
  ];
  for (const key of ['dropped', 'truncated', 'evicted'] as const) {
    if (integrity[key] > 0) {
      remarks.push({ text: `${count(integrity[key])} ${lost[key].word}`, detail: lost[key].detail, warning: true });
    }
  }
  if (gaps > 0)
    remarks.push({
      text: gaps === 1 ? '1 gap' : `${count(gaps)} gaps`,
      detail: 'Gap rows in the list say where events are missing.',
      warning: true,
    });
  return remarks;
}

function capturedWords(captured: number, stored: number): string {
  if (captured === 0) return 'nothing captured';
  return `${count(captured)} captured, ${captured === stored ? 'all' : count(stored)} stored`;
}

/** What hides events from the list, in words. */
export function hiddenBy({ filter, range }: { filter: boolean; range: boolean }): string {
  if (range) return filter ? 'filter and range' : 'range';
  return 'filter';
}

/** A whole number with separators: `12,345`. */
export function count(value: number): string {
  return value.toLocaleString('en-US');
}
