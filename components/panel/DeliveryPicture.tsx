import { clip } from '../../core/describe.ts';
import type { ReadWebhookRecord } from '../../core/webhook/webhook-record.ts';
import { deliveryWords } from '../words/delivery-words.ts';

/** Server to receiver, drawn; the words below say the same. */
export function DeliveryPicture({ sender, record }: { sender: string; record: ReadWebhookRecord | null }) {
  const { receiver, request, words } = deliveryWords(sender, record);
  return (
    <figure class="frames">
      <svg role="img" aria-label={words} width="270" height="96" viewBox="0 0 270 96">
        <g class="frame-box sender">
          <rect x="1" y="1" width="240" height="26" rx="3" />
          <text x="8" y="18">
            {clip(sender, 38)}
          </text>
        </g>
        <g class="arrow">
          <path d="M24 27V60" />
          <path class="head" d="M24 68l-4.5 -8h9z" />
        </g>
        <text x="38" y="52" class="origin">
          {clip(request, 38)}
          <title>{request}</title>
        </text>
        <g class="frame-box receiver">
          <rect x="1" y="69" width="240" height="26" rx="3" />
          <text x="8" y="86">
            {clip(receiver, 38)}
          </text>
        </g>
      </svg>
      <figcaption>{words}</figcaption>
    </figure>
  );
}
