import { useSignal } from '@preact/signals';
import { t } from '../../locales/text.ts';
import type { SecretsModel } from '../model/secrets-model.ts';

/** One secret: taken, never shown. */
export function SecretRow({ id, name, secrets }: { id: string; name: string; secrets: SecretsModel }) {
  const typed = useSignal('');
  const given = secrets.given.value.has(id);
  return (
    <form
      class="secret"
      aria-label={name}
      onSubmit={(event) => {
        event.preventDefault();
        void secrets.save(id, typed.value);
        typed.value = '';
      }}
    >
      <span>{name}</span>
      {given ? (
        <>
          <span class="set">{t('webhooks.secrets.given')}</span>
          <button
            type="button"
            class="push"
            aria-label={t('webhooks.secrets.forgetOf', { name })}
            onClick={() => void secrets.forget(id)}
          >
            {t('webhooks.secrets.forget')}
          </button>
        </>
      ) : (
        <>
          <input
            type="password"
            class="field"
            aria-label={t('webhooks.secrets.field', { name })}
            placeholder={t('webhooks.secrets.hint')}
            autocomplete="off"
            value={typed.value}
            onInput={(event) => (typed.value = event.currentTarget.value)}
          />
          <button
            type="submit"
            class="push"
            aria-label={t('webhooks.secrets.saveOf', { name })}
            disabled={typed.value.trim() === ''}
          >
            {t('webhooks.secrets.save')}
          </button>
        </>
      )}
    </form>
  );
}
