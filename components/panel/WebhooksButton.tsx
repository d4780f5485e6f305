import type { StreamState } from '../../core/webhook/stream-state.ts';
import { t } from '../../locales/text.ts';
import { Icon } from './Icon.tsx';

export interface WebhooksButtonProps {
  open: boolean;
  /** How the live stream is doing, for the dot on the button and, in words, its hint. */
  stream: StreamState['kind'];
  note: string | null;
  onToggle: () => void;
}

/** Opens and closes the pane for webhooks; a dot says that a stream is on. */
export function WebhooksButton({ open, stream, note, onToggle }: WebhooksButtonProps) {
  return (
    <button
      type="button"
      class={`tool text webhooks-button ${stream}`}
      aria-label={t('list.webhooks')}
      aria-expanded={open}
      aria-controls="webhooks"
      title={note ?? t('list.webhooksHint')}
      onClick={onToggle}
    >
      <Icon name="webhook" />
      <span>{t('list.webhooks')}</span>
    </button>
  );
}
