import type { WidgetEvent } from '../../core/event.ts';
import { dateAndTime, timeOfDay } from '../../core/panel/time-words.ts';
import { readWebhookRecord } from '../../core/webhook/webhook-record.ts';
import { Icon } from './Icon.tsx';
import { SignatureWord } from './SignatureWord.tsx';
import { StatusWord } from './StatusWord.tsx';

export interface EventCellsProps {
  event: WidgetEvent;
  vendorName: string;
  /** Whether another event shares an id with it. */
  linked: boolean;
}

/** The cells of one event. Everything in them comes from a page or a server, and is text. */
export function EventCells({ event, vendorName, linked }: EventCellsProps) {
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
        <span class={`name ${event.name === null ? 'faint' : ''}`}>{event.name ?? event.channel}</span>
        {event.imported !== null && (
          <span class="tag" title={`Imported from ${event.imported}`}>
            imported
          </span>
        )}
        {linked && (
          <span
            class="linked-mark"
            role="img"
            aria-label="linked"
            title="Shares an id with other events: l goes to the next"
          >
            <Icon name="link" />
          </span>
        )}
      </div>
      <SenderCell event={event} />
      <div role="gridcell" class="summary" title={event.summary}>
        {event.summary}
      </div>
    </>
  );
}

function SenderCell({ event }: { event: WidgetEvent }) {
  if (event.channel === 'webhook') {
    const record = readWebhookRecord(event.webhook);
    return (
      <div role="gridcell" class="sender" title={record?.note ?? ''}>
        webhook {record !== null && record.signature !== null && <SignatureWord verdict={record.signature} />}
      </div>
    );
  }
  const sender = event.origin ?? event.source;
  return (
    <div role="gridcell" class="sender" title={`${sender} (${event.source})`}>
      {sender.replace(/^https:\/\//, '')}
    </div>
  );
}
