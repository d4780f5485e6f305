import type { Entry } from '../../core/entry.ts';
import type { RowGroup } from '../../core/panel/row-view.ts';
import { EventCells } from './EventCells.tsx';
import { type Across, GapCells, NavigationCells } from './MarkerCells.tsx';

export interface ListRowProps extends Across {
  entry: Entry;
  /** Its place among the rows, from 0. */
  index: number;
  /** Pixels below the header. */
  top: number;
  selected: boolean;
  /** Whether the keyboard stands on it. */
  active: boolean;
  /** Whether another event shares an id with it. */
  linked: boolean;
  previousTime: number | null;
  group: RowGroup | null;
  vendorName: (id: string | null) => string;
  onPress: (entry: Entry, event: MouseEvent) => void;
  onToggleGroup: (entry: Entry) => void;
}

/** One row of the list, at its place. */
export function ListRow({ entry, index, top, selected, active, ...rest }: ListRowProps) {
  const { placed, columnCount, timeText, linked, previousTime, group, vendorName, onPress, onToggleGroup } = rest;
  const event = entry.kind === 'event' ? entry.event : null;
  const across = { placed, columnCount, timeText };
  return (
    <div
      id={`row-${entry.order}`}
      role="row"
      class={`row ${entry.kind} ${event?.status ?? ''} ${index % 2 === 1 ? 'odd' : ''} ${active ? 'active' : ''}`}
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-status={event?.status}
      data-vendor={event === null ? undefined : (event.vendor ?? '')}
      style={{ transform: `translateY(${top}px)` }}
      onClick={(press) => onPress(entry, press)}
    >
      {entry.kind === 'event' && (
        <EventCells
          event={entry.event}
          placed={placed}
          timeText={timeText}
          vendorName={vendorName(entry.event.vendor)}
          linked={linked}
          previousTime={previousTime}
          group={group}
          onToggleGroup={() => onToggleGroup(entry)}
        />
      )}
      {entry.kind === 'gap' && <GapCells gap={entry} {...across} />}
      {entry.kind === 'navigation' && <NavigationCells navigation={entry} {...across} />}
    </div>
  );
}
