import { useMemo } from 'preact/hooks';
import type { Channel } from '../../core/capture.ts';
import type { WidgetEvent } from '../../core/event.ts';
import { dateAndTime } from '../../locales/times.ts';
import { frameTree } from '../../core/panel/frame-tree.ts';
import type { VendorDefinition } from '../../core/vendor.ts';
import type { TextKey } from '../../locales/keys.ts';
import { number } from '../../locales/figures.ts';
import { t } from '../../locales/text.ts';
import { sourceName } from '../words/source-words.ts';
import { FramePicture } from './FramePicture.tsx';
import { WebhookSender } from './WebhookSender.tsx';

const channels: Record<Exclude<Channel, 'webhook'>, TextKey> = {
  message: 'details.sender.channelOf.windowMessage',
  bus: 'details.sender.channelOf.bus',
  'dom-event': 'details.sender.channelOf.domEvent',
  callback: 'details.sender.channelOf.callback',
};

interface SenderTabProps {
  event: WidgetEvent;
  vendor: VendorDefinition | null;
}

/** Who sent it, from where, and which frame heard it or which request brought it. */
export function SenderTab({ event, vendor }: SenderTabProps) {
  if (event.channel === 'webhook') return <WebhookSender event={event} vendor={vendor} />;
  return <PageSender event={event} vendor={vendor} />;
}

function PageSender({ event, vendor }: SenderTabProps) {
  const picture = useMemo(() => frameTree(event), [event]);
  return (
    <>
      {picture !== null && <FramePicture tree={picture} />}
      <table class="facts" aria-label={t('details.tab.sender')}>
        <tbody>
          {factsOf(event, vendor).map(
            ({ term, value, wrong }) =>
              value !== null && (
                <tr key={term} class={wrong === true ? 'wrong' : ''}>
                  <th scope="row">{term}</th>
                  <td class="mono">{value}</td>
                </tr>
              ),
          )}
        </tbody>
      </table>
    </>
  );
}

interface Fact {
  term: string;
  /** Null where it is not known; then nothing is said of it. */
  value: string | null;
  wrong?: boolean;
}

function factsOf(event: WidgetEvent, vendor: VendorDefinition | null): Fact[] {
  const { frame, channel } = event;
  const trusted = vendor?.sources.origins ?? [];
  const isForeign = channel === 'message' && trusted.length > 0 && !trusted.includes(event.origin ?? '');
  return [
    { term: t('details.sender.origin'), value: event.origin, wrong: isForeign },
    {
      term: vendor === null ? t('details.sender.trusted') : t('details.sender.trustedOf', { vendor: vendor.name }),
      value: trusted.length === 0 ? null : trusted.join(', '),
    },
    { term: t('details.sender.sentBy'), value: event.source },
    {
      term: t('details.sender.dispatchedBy'),
      value: t(dispatcher(event)),
    },
    { term: t('details.sender.channel'), value: channel === 'webhook' ? channel : t(channels[channel]) },
    { term: t('details.sender.frame'), value: frame && frame.path },
    { term: t('details.sender.address'), value: frame && frame.url },
    { term: t('details.sender.document'), value: frame && frame.document },
    { term: t('details.sender.sequence'), value: frame && number(frame.seq, { useGrouping: false }) },
    { term: t('details.sender.time'), value: dateAndTime(event.time) },
    { term: t('details.sender.imported'), value: event.imported === null ? null : sourceName(event.imported) },
  ];
}

/** Only what the browser dispatches carries its word for it. */
function dispatcher({ channel, isTrusted }: WidgetEvent): TextKey {
  if (channel !== 'message' && channel !== 'dom-event') return 'details.sender.byPage';
  return isTrusted ? 'details.sender.byBrowser' : 'details.sender.byScript';
}
