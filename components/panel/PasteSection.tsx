import type { RefObject } from 'preact';
import { t } from '../../locales/text.ts';
import type { WebhooksModel } from '../model/webhooks-model.ts';

/** A text that holds webhooks, typed or pasted. */
export function PasteSection({
  webhooks,
  input,
}: {
  webhooks: WebhooksModel;
  input: RefObject<HTMLTextAreaElement | null>;
}) {
  const text = webhooks.pasted.value;
  const error = webhooks.pasteError.value;
  return (
    <form
      class="part"
      aria-labelledby="paste-heading"
      onSubmit={(event) => {
        event.preventDefault();
        webhooks.add();
      }}
    >
      <h2 id="paste-heading">{t('webhooks.paste.heading')}</h2>
      <textarea
        ref={input}
        class="field mono"
        aria-label={t('webhooks.paste.field')}
        aria-invalid={error !== null}
        aria-describedby={error === null ? undefined : 'paste-error'}
        placeholder={t('webhooks.paste.example')}
        rows={4}
        spellcheck={false}
        value={text}
        onInput={(event) => webhooks.setPasted(event.currentTarget.value)}
      />
      {error !== null && (
        <p id="paste-error" class="fault" role="alert">
          {error}
        </p>
      )}
      <div class="fields">
        <button type="submit" class="push" disabled={text.trim() === ''}>
          {t('webhooks.paste.add')}
        </button>
        <span class="faint">{t('webhooks.paste.hint')}</span>
      </div>
    </form>
  );
}
