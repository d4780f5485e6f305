import type { ComponentChildren } from 'preact';
import type { WidgetEvent } from '../../core/event.ts';
import type { ColumnId, PlacedColumn } from '../../core/panel/columns.ts';
import type { RowGroup } from '../../core/panel/row-view.ts';
import { readWebhookRecord } from '../../core/webhook/webhook-record.ts';
import { t, tn } from '../../locales/text.ts';
import { dateAndTime } from '../../locales/times.ts';
import { timeBetween } from '../words/duration-words.ts';
import { signatureNoteWords } from '../words/signature-note-words.ts';
import { sizeWords } from '../words/size-words.ts';
import { sourceName } from '../words/source-words.ts';
import { summaryWords } from '../words/summary-words.ts';
import { EventName } from './EventName.tsx';
import { Icon } from './Icon.tsx';
import { Repeats } from './Repeats.tsx';
import { SignatureWord } from './SignatureWord.tsx';
import { StatusWord } from './StatusWord.tsx';

export interface EventCellsProps {
  event: WidgetEvent;
  placed: readonly PlacedColumn[];
  /** Its time as the user wants it written. */
  timeText: string;
  vendorName: string;
  /** Whether another event shares an id with it. */
  linked: boolean;
  /** When the row before it in time was; null where there is none, or the rows are in another order. */
  previousTime: number | null;
  /** The repeats it stands for. */
  group: RowGroup | null;
  onToggleGroup: () => void;
}

interface Cell {
  title?: string;
  content: ComponentChildren;
}

/** Pixels below which a status is drawn without its word, which is then only spoken. */
const wordless = 60;

const cells: Record<ColumnId, (props: EventCellsProps) => Cell> = {
  time: ({ event, timeText }) => ({ title: dateAndTime(event.time), content: timeText }),
  delta: ({ event, previousTime }) => ({
    content: previousTime === null ? '' : timeBetween(previousTime, event.time),
  }),
  status: ({ event }) => ({
    title: event.status,
    content: <StatusWord status={event.status} findings={event.findings} />,
  }),
  vendor: ({ vendorName }) => ({ title: vendorName, content: vendorName }),
  event: (props) => ({ title: props.event.name ?? props.event.channel, content: <EventContent {...props} /> }),
  channel: ({ event }) => ({ title: event.channel, content: event.channel }),
  sender: ({ event }) => sender(event),
  size: ({ event }) => ({ title: tn('list.bytes', event.size), content: sizeWords(event.size) }),
  summary: ({ event }) => {
    const words = summaryWords(event);
    return { title: words, content: words };
  },
};

/** The cells of one event. Everything in them comes from a page or a server, and is text. */
export function EventCells(props: EventCellsProps) {
  return (
    <>
      {props.placed.map(({ id, index, width }) => {
        const { title, content } = cells[id](props);
        const name = id === 'status' ? `status-cell ${width < wordless ? 'wordless' : ''}` : id;
        return (
          <div key={id} role="gridcell" aria-colindex={index} class={name} title={title}>
            {content}
          </div>
        );
      })}
    </>
  );
}

function EventContent({ event, linked, group, onToggleGroup }: EventCellsProps) {
  return (
    <>
      {group !== null && <Repeats group={group} onToggle={onToggleGroup} />}
      <EventName event={event} />
      {event.imported !== null && (
        <span class="tag" title={t('list.importedFrom', { file: sourceName(event.imported) })}>
          {t('list.imported')}
        </span>
      )}
      {linked && (
        <span class="linked-mark" role="img" aria-label={t('list.linked')} title={t('list.linkedHint')}>
          <Icon name="link" />
        </span>
      )}
    </>
  );
}

function sender(event: WidgetEvent): Cell {
  if (event.channel !== 'webhook') {
    const from = event.origin ?? event.source;
    return { title: `${from} (${event.source})`, content: from.replace(/^https:\/\//, '') };
  }
  const record = readWebhookRecord(event.webhook);
  const verdict = record?.signature ?? null;
  return {
    title: signatureNoteWords(record?.note ?? ''),
    // The channel has a column of its own, where there is room; what is seen here is whether the sender is the vendor.
    content: (
      <>
        <span class={verdict === null ? '' : 'spoken'}>webhook </span>
        {verdict !== null && <SignatureWord verdict={verdict} />}
      </>
    ),
  };
}
