import type { Entry } from '../../core/entry.ts';
import { EventCells } from './EventCells.tsx';
import { GapCells, NavigationCells } from './MarkerCells.tsx';

export interface ListRowProps {
  entry: Entry;
  /** Its place among the rows, from 0. */
  index: number;
  /** Pixels below the header. */
  top: number;
  selected: boolean;
  /** Whether another event shares an id with it. */
  linked: boolean;
  vendorName: (id: string | null) => string;
  onOpen: (entry: Entry) => void;
}

/** One row of the list, at its place. */
export function ListRow({ entry, index, top, selected, linked, vendorName, onOpen }: ListRowProps) {
  const event = entry.kind === 'event' ? entry.event : null;
  return (
    <div
      id={`row-${entry.order}`}
      role="row"
      class={`row ${entry.kind} ${event?.status ?? ''} ${index % 2 === 1 ? 'odd' : ''}`}
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-status={event?.status}
      data-vendor={event === null ? undefined : (event.vendor ?? '')}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => onOpen(entry)}
    >
      {entry.kind === 'event' && (
        <EventCells event={entry.event} vendorName={vendorName(entry.event.vendor)} linked={linked} />
      )}
      {entry.kind === 'gap' && <GapCells gap={entry} />}
      {entry.kind === 'navigation' && <NavigationCells navigation={entry} />}
    </div>
  );
}
