import type { ComponentChildren } from 'preact';
import type { WidgetEvent } from '../../core/event.ts';
import { dateAndTime } from '../../locales/times.ts';
import type { VendorDefinition } from '../../core/vendor.ts';
import { readWebhookRecord } from '../../core/webhook/webhook-record.ts';
import { t } from '../../locales/text.ts';
import { signatureNoteWords } from '../words/signature-note-words.ts';
import { sourceName } from '../words/source-words.ts';
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
      t('webhooks.facts.signature'),
      <>
        {signature === null ? (
          <span class="faint">{t('webhooks.facts.notTold')}</span>
        ) : (
          <SignatureWord verdict={signature} />
        )}
        {record !== null && record.note !== '' && <SignatureNote note={record.note} />}
      </>,
    ],
    [t('webhooks.facts.method'), record?.method ?? ''],
    [t('webhooks.facts.path'), record?.target ?? ''],
    [t('webhooks.facts.arrived'), dateAndTime(event.time)],
    [t('webhooks.facts.channel'), t('webhooks.facts.channelValue')],
    [t('webhooks.facts.importedFrom'), event.imported === null ? '' : sourceName(event.imported)],
  ];
  const sender =
    vendor === null ? t('webhooks.picture.unknownServer') : t('webhooks.picture.server', { vendor: vendor.name });
  return (
    <>
      <DeliveryPicture sender={sender} record={record} />
      <table class="facts" aria-label={t('webhooks.facts.table')}>
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
      <h2 class="heading">{t('webhooks.facts.headers')}</h2>
      {headers === null || Object.keys(headers).length === 0 ? (
        <p class="faint">{headers === null ? t('webhooks.facts.headersUnknown') : t('webhooks.facts.noHeaders')}</p>
      ) : (
        <HeaderTable label={t('webhooks.facts.headers')} headers={headers} />
      )}
    </>
  );
}

/** Why the signature is judged so. The recorded sentence is English; said in another language, it stays at hand as the hint. */
function SignatureNote({ note }: { note: string }) {
  const words = signatureNoteWords(note);
  return <p title={words === note ? undefined : note}>{words}</p>;
}
