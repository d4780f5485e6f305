import { useEffect, useRef } from 'preact/hooks';
import type { VendorDefinition } from '../../core/vendor.ts';
import { t } from '../../locales/text.ts';
import type { WebhooksModel } from '../model/webhooks-model.ts';
import { ExampleSection } from './ExampleSection.tsx';
import { Icon } from './Icon.tsx';
import { LiveSection } from './LiveSection.tsx';
import { PasteSection } from './PasteSection.tsx';
import { SecretsSection } from './SecretsSection.tsx';

/** The ways in and out for webhooks, under the toolbar. Esc closes it and gives the focus back to its button. */
export function WebhookPane({ webhooks, vendors }: { webhooks: WebhooksModel; vendors: readonly VendorDefinition[] }) {
  const address = useRef<HTMLInputElement>(null);
  const text = useRef<HTMLTextAreaElement>(null);
  const part = webhooks.pane.value;

  useEffect(() => {
    if (part === 'live') address.current?.focus();
    if (part === 'paste') text.current?.focus();
  }, [part]);

  if (part === null) return null;

  function close(): void {
    webhooks.setPane(null);
    document.querySelector<HTMLElement>('[aria-controls=webhooks]')?.focus();
  }

  return (
    <section
      id="webhooks"
      class="webhooks"
      aria-label={t('webhooks.title')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
    >
      <LiveSection stream={webhooks.stream} input={address} />
      <PasteSection webhooks={webhooks} input={text} />
      <ExampleSection send={webhooks.send} vendors={vendors} />
      <SecretsSection secrets={webhooks.secrets} vendors={vendors} />
      <button
        type="button"
        class="tool small"
        aria-label={t('webhooks.close')}
        title={t('common.closeByKey')}
        onClick={close}
      >
        <Icon name="close" />
      </button>
    </section>
  );
}
