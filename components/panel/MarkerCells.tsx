import type { GapEntry, NavigationEntry } from '../../core/entry.ts';
import { count } from '../../core/panel/integrity-words.ts';
import { dateAndTime, timeOfDay } from '../../core/panel/time-words.ts';
import { Icon } from './Icon.tsx';

const reasons: Record<GapEntry['reason'], string> = {
  shed: 'shed under load, counted and not stored',
  lost: 'lost on the way',
};

/** Says what is missing between two events. */
export function GapCells({ gap }: { gap: GapEntry }) {
  const missing = gap.missing === 1 ? '1 event is missing' : `${count(gap.missing)} events are missing`;
  return (
    <>
      <div role="gridcell" class="time" title={dateAndTime(gap.time)}>
        {timeOfDay(gap.time)}
      </div>
      <div role="gridcell" class="across" aria-colspan={5}>
        <Icon name="gap" />
        <b>{missing}</b> <span>{reasons[gap.reason]}</span>
      </div>
    </>
  );
}

/** Separates one page load from the next. */
export function NavigationCells({ navigation }: { navigation: NavigationEntry }) {
  return (
    <>
      <div role="gridcell" class="time" title={dateAndTime(navigation.time)}>
        {timeOfDay(navigation.time)}
      </div>
      <div role="gridcell" class="across" aria-colspan={5} title={navigation.url}>
        <Icon name="navigation" />
        <span>{navigation.restored ? 'Page came back' : 'Page loaded'}</span> <b>{navigation.url}</b>
      </div>
    </>
  );
}
