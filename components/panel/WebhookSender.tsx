import type { ComponentChildren } from 'preact';
import type { WidgetEvent } from '../../core/event.ts';
import { dateAndTime } from '../../core/panel/time-words.ts';
import type { VendorDefinition } from '../../core/vendor.ts';
import { readWebhookRecord } from '../../core/webhook/webhook-record.ts';
import { DeliveryPicture } from './DeliveryPicture.tsx';
import { HeaderTable } from './HeaderTable.tsx';
import { SignatureWord } from './SignatureWord.tsx';

/** How a webhook came in: what its signature says, the request it was, its headers. */
export function WebhookSender({ event, vendor }: { event: WidgetEvent; vendor: VendorDefinition | null }) {
  const record = readWebhookRecord(event.webhook);
  const headers = record?.headers ?? null;
  const signature = record?.signature ?? null;
  const rows: [string, ComponentChildren][] = [
    [
      'Signature',
      <>
        {signature === null ? <span class="faint">not told</span> : <SignatureWord verdict={signature} />}
        {record !== null && record.note !== '' && <p>{record.note}</p>}
      </>,
    ],
    ['Method', record?.method ?? ''],
    ['Path', record?.target ?? ''],
    ['Arrived', dateAndTime(event.time)],
    ['Channel', 'webhook (an HTTP request of the vendor’s server)'],
    ['Imported from', event.imported ?? ''],
  ];
  return (
    <>
      <DeliveryPicture sender={vendor === null ? 'Unknown server' : `${vendor.name}’s server`} record={record} />
      <table class="facts" aria-label="Webhook">
        <tbody>
          {rows.map(
            ([term, value]) =>
              value !== '' && (
                <tr key={term}>
                  <th scope="row">{term}</th>
                  <td class={typeof value === 'string' ? 'mono' : ''}>{value}</td>
                </tr>
              ),
          )}
        </tbody>
      </table>
      <h3 class="heading">Headers</h3>
      {headers === null || Object.keys(headers).length === 0 ? (
        <p class="faint">{headers === null ? 'They are not known.' : 'It has none.'}</p>
      ) : (
        <HeaderTable label="Headers" headers={headers} />
      )}
    </>
  );
}
