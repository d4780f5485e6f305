import { useMemo } from 'preact/hooks';
import type { Channel } from '../../core/capture.ts';
import type { WidgetEvent } from '../../core/event.ts';
import { dateAndTime } from '../../core/panel/time-words.ts';
import { frameTree } from '../../core/panel/frame-tree.ts';
import type { VendorDefinition } from '../../core/vendor.ts';
import { FramePicture } from './FramePicture.tsx';
import { WebhookSender } from './WebhookSender.tsx';

const channels: Record<Channel, string> = {
  message: 'message (window.postMessage)',
  bus: 'bus (an object of the page with .on())',
  'dom-event': 'dom-event (dispatched on window or document)',
  callback: 'callback (a global function of the page)',
  webhook: 'webhook',
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
  const { frame } = event;
  const trusted = vendor?.sources.origins ?? [];
  const rows: [string, string | null][] = [
    ['Origin', event.origin],
    [`Trusted origins${vendor === null ? '' : ` of ${vendor.name}`}`, trusted.length === 0 ? null : trusted.join(', ')],
    ['Sent by', event.source],
    ['Dispatched by', event.isTrusted ? 'the browser (isTrusted is true)' : 'a script (isTrusted is false)'],
    ['Channel', channels[event.channel]],
    ['Heard in frame', frame === null ? null : frame.path],
    ['Frame address', frame === null ? null : frame.url],
    ['Document', frame === null ? null : frame.document],
    ['Sequence', frame === null ? null : String(frame.seq)],
    ['Time', dateAndTime(event.time)],
    ['Imported from', event.imported],
  ];
  const picture = useMemo(() => frameTree(event), [event]);
  return (
    <>
      {picture !== null && <FramePicture tree={picture} />}
      <table class="facts" aria-label="Sender">
        <tbody>
          {rows.map(
            ([term, value]) =>
              value !== null && (
                <tr
                  key={term}
                  class={
                    term === 'Origin' && event.channel === 'message' && trusted.length > 0 && !trusted.includes(value)
                      ? 'wrong'
                      : ''
                  }
                >
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
