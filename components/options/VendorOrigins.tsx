import { useId, useState } from 'preact/hooks';
import { t } from '../../locales/text.ts';
import type { VendorSetting } from './Options.tsx';

export interface VendorOriginsProps {
  vendor: VendorSetting;
  /** Answers with what is wrong with the text; null when it was added. */
  onAdd: (text: string) => Promise<string | null>;
  onRemove: (origin: string) => void;
}

/** One vendor's origins: its own, and those the user added. */
export function VendorOrigins({ vendor, onAdd, onRemove }: VendorOriginsProps) {
  const id = useId();
  return (
    <section aria-labelledby={`${id}-name`}>
      <h2 id={`${id}-name`}>{vendor.name}</h2>
      {vendor.why !== null && <p lang="en">{vendor.why}</p>}
      <ul aria-label={t('options.origins', { vendor: vendor.name })}>
        {vendor.builtIn.map((origin) => (
          <li key={origin}>
            <span class="mono">{origin}</span> <span class="faint">{t('options.documented')}</span>
          </li>
        ))}
        {vendor.added.map((origin) => (
          <li key={origin}>
            <span class="mono">{origin}</span>{' '}
            <button
              type="button"
              class="link"
              aria-label={t('options.removeOrigin', { origin })}
              onClick={() => onRemove(origin)}
            >
              {t('options.remove')}
            </button>
          </li>
        ))}
      </ul>
      <AddOrigin id={id} onAdd={onAdd} />
    </section>
  );
}

function AddOrigin({ id, onAdd }: { id: string; onAdd: VendorOriginsProps['onAdd'] }) {
  const [text, setText] = useState('');
  const [error, setError] = useState<string | null>(null);
  const add = async (): Promise<void> => {
    const wrong = await onAdd(text);
    setError(wrong);
    if (wrong === null) setText('');
  };
  return (
    <form
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <label for={`${id}-origin`}>{t('options.origin')}</label>
      <input
        id={`${id}-origin`}
        type="text"
        class="mono"
        inputmode="url"
        placeholder="https://chat.example.com"
        spellcheck={false}
        autocomplete="off"
        value={text}
        aria-invalid={error !== null}
        aria-describedby={error === null ? undefined : `${id}-error`}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button type="submit" class="push">
        {t('options.add')}
      </button>
      {error !== null && (
        <p id={`${id}-error`} class="wrong" role="alert">
          {error}
        </p>
      )}
    </form>
  );
}
