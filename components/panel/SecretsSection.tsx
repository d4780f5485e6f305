import type { VendorDefinition } from '../../core/vendor.ts';
import { t } from '../../locales/text.ts';
import type { SecretsModel } from '../model/secrets-model.ts';
import { SecretRow } from './SecretRow.tsx';

/** The secrets that signatures are checked and made with, and how old a signature may be. */
export function SecretsSection({ secrets, vendors }: { secrets: SecretsModel; vendors: readonly VendorDefinition[] }) {
  const error = secrets.error.value;
  const signing = vendors.filter(({ webhooks }) => webhooks !== null && webhooks.signature !== null);
  return (
    <section class="part" aria-labelledby="secrets-heading">
      <h2 id="secrets-heading">{t('webhooks.secrets.heading')}</h2>
      {signing.map(({ id, name }) => (
        <SecretRow key={id} id={id} name={name} secrets={secrets} />
      ))}
      <SecretRow id="standard-webhooks" name="Standard Webhooks" secrets={secrets} />
      <label class="tolerance">
        {t('webhooks.secrets.tolerance')}
        <input
          type="number"
          class="field"
          min={0}
          step={1}
          value={secrets.tolerance.value ?? ''}
          onChange={(event) => void secrets.setTolerance(event.currentTarget.valueAsNumber)}
        />
      </label>
      {error !== null && (
        <p class="fault" role="alert">
          {error}
        </p>
      )}
      <p class="faint">{t('webhooks.secrets.kept')}</p>
    </section>
  );
}
