import type { WidgetEvent } from '../../core/event.ts';

/** The name of an event, which where it is cut keeps its end: names of one vendor begin alike and differ there. */
export function EventName({ event }: { event: Pick<WidgetEvent, 'name' | 'channel'> }) {
  return (
    <span class={`name ${event.name === null ? 'faint' : ''}`}>
      <bdi>{event.name ?? event.channel}</bdi>
    </span>
  );
}
