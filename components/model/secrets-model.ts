import { type ReadonlySignal, signal } from '@preact/signals';
import type { SecretStore } from './webhook-world.ts';

export interface SecretsModel {
  /** The ids that have a secret. The secrets themselves are never held here. */
  given: ReadonlySignal<ReadonlySet<string>>;
  /** The oldest signature that counts, in seconds, 0 for any; null until it is known. */
  tolerance: ReadonlySignal<number | null>;
  /** What went wrong with the last change; null when nothing did. */
  error: ReadonlySignal<string | null>;
  save(id: string, secret: string): Promise<void>;
  forget(id: string): Promise<void>;
  setTolerance(seconds: number): Promise<void>;
}

/** Which secrets were entered. They go straight to the store, and nothing brings one back. */
export function createSecretsModel(store: SecretStore): SecretsModel {
  const given = signal<ReadonlySet<string>>(new Set());
  const tolerance = signal<number | null>(null);
  const error = signal<string | null>(null);

  async function attempt(what: string, change: () => Promise<void>): Promise<void> {
    try {
      await change();
      error.value = null;
    } catch (failure) {
      error.value = `${what}: ${failure instanceof Error ? failure.message : 'the browser does not say why.'}`;
    }
  }

  async function look(): Promise<void> {
    given.value = new Set(await store.names());
    tolerance.value = await store.tolerance();
  }

  const lookAgain = (): Promise<void> => attempt('The secrets cannot be looked up', look);
  store.onChanged(() => void lookAgain());
  void lookAgain();

  async function set(id: string, secret: string | null): Promise<void> {
    const what = secret === null ? 'The secret was not forgotten' : 'The secret was not kept';
    await attempt(what, async () => {
      await store.set(id, secret);
      await look();
    });
  }

  return {
    given,
    tolerance,
    error,
    async save(id, secret) {
      // What is copied from a dashboard often brings a blank along; no vendor's secret begins or ends with one.
      const trimmed = secret.trim();
      if (trimmed !== '') await set(id, trimmed);
    },
    forget: (id) => set(id, null),
    setTolerance: (seconds) =>
      attempt('The age was not kept', async () => {
        await store.setTolerance(seconds);
        await look();
      }),
  };
}
