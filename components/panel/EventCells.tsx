import type { WidgetEvent } from '../../core/event.ts';
import { dateAndTime, timeOfDay } from '../../core/panel/time-words.ts';
import { StatusWord } from './StatusWord.tsx';

/** The cells of one event. Everything in them comes from a page, and is text. */
export function EventCells({ event, vendorName }: { event: WidgetEvent; vendorName: string }) {
  const sender = event.origin ?? event.source;
  return (
    <>
      <div role="gridcell" class="time" title={dateAndTime(event.time)}>
        {timeOfDay(event.time)}
      </div>
      <div role="gridcell" class="status-cell">
        <StatusWord status={event.status} findings={event.findings} />
      </div>
      <div role="gridcell" class="vendor">
        {vendorName}
      </div>
      <div role="gridcell" class="event" title={event.name ?? undefined}>
        {event.name ?? <span class="faint">{event.channel}</span>}
        {event.imported !== null && (
          <span class="tag" title={`Imported from ${event.imported}`}>
            imported
          </span>
        )}
      </div>
      <div role="gridcell" class="sender" title={`${sender} (${event.source})`}>
        {sender.replace(/^https:\/\//, '')}
      </div>
      <div role="gridcell" class="summary" title={event.summary}>
        {event.summary}
      </div>
    </>
  );
}
