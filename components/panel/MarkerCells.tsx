import type { ComponentChildren } from 'preact';
import type { GapEntry, NavigationEntry } from '../../core/entry.ts';
import type { PlacedColumn } from '../../core/panel/columns.ts';
import type { TextKey } from '../../locales/keys.ts';
import { t, tn } from '../../locales/text.ts';
import { dateAndTime } from '../../locales/times.ts';
import { Icon } from './Icon.tsx';

const reasons: Record<GapEntry['reason'], TextKey> = {
  shed: 'list.gap.shed',
  lost: 'list.gap.lost',
};

/** What a row across the columns goes by. */
export interface Across {
  placed: readonly PlacedColumn[];
  /** The number of all columns, those that have no room now among them. */
  columnCount: number;
  /** Its time as the user wants it written. */
  timeText: string;
}

/** Says what is missing between two events. */
export function GapCells({ gap, ...across }: Across & { gap: GapEntry }) {
  return (
    <MarkerCells {...across} time={gap.time}>
      <Icon name="gap" />
      <b>{tn('list.gap.missing', gap.missing)}</b> <span>{t(reasons[gap.reason])}</span>
    </MarkerCells>
  );
}

/** Separates one page load from the next. */
export function NavigationCells({ navigation, ...across }: Across & { navigation: NavigationEntry }) {
  return (
    <MarkerCells {...across} time={navigation.time} title={navigation.url}>
      <Icon name="navigation" />
      <span>{t(navigation.restored ? 'list.page.restored' : 'list.page.loaded')}</span> <b>{navigation.url}</b>
    </MarkerCells>
  );
}

interface MarkerCellsProps extends Across {
  time: number;
  title?: string;
  children: ComponentChildren;
}

/** The time where it has a column, and the words over all others. */
function MarkerCells({ placed, columnCount, timeText, time, title, children }: MarkerCellsProps) {
  const timed = placed[0]?.id === 'time';
  const first = timed ? 2 : 1;
  return (
    <>
      {timed && (
        <div role="gridcell" class="time" aria-colindex={1} title={dateAndTime(time)}>
          {timeText}
        </div>
      )}
      <div
        role="gridcell"
        class={timed ? 'across' : 'across all'}
        aria-colindex={first}
        aria-colspan={columnCount - first + 1}
        title={title}
      >
        {children}
      </div>
    </>
  );
}
