import { useSignal } from '@preact/signals';
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
          <span class="set">set</span>
          <button
            type="button"
            class="push"
            aria-label={`Forget the secret of ${name}`}
            onClick={() => void secrets.forget(id)}
          >
            Forget
          </button>
        </>
      ) : (
        <>
          <input
            type="password"
            class="field"
            aria-label={`Secret of ${name}`}
            placeholder="signing secret"
            autocomplete="off"
            value={typed.value}
            onInput={(event) => (typed.value = event.currentTarget.value)}
          />
          <button
            type="submit"
            class="push"
            aria-label={`Save the secret of ${name}`}
            disabled={typed.value.trim() === ''}
          >
            Save
          </button>
        </>
      )}
    </form>
  );
}
