import { type ReadonlySignal, signal } from '@preact/signals';
import { isTolerance } from '../../core/webhook/tolerance.ts';
import { t } from '../../locales/text.ts';
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

/** What was attempted. */
type Attempt = 'read' | 'keep' | 'forget' | 'keepAge';

/** Which secrets were entered. They go straight to the store, and nothing brings one back. */
export function createSecretsModel(store: SecretStore): SecretsModel {
  const given = signal<ReadonlySet<string>>(new Set());
  const tolerance = signal<number | null>(null);
  const error = signal<string | null>(null);

  async function attempt(what: Attempt, change: () => Promise<void>): Promise<void> {
    try {
      await change();
      error.value = null;
    } catch (failure) {
      const reason = failure instanceof Error ? failure.message : t('webhooks.secrets.noReason');
      error.value = failed(what, reason);
    }
  }

  async function look(): Promise<void> {
    given.value = new Set(await store.names());
    tolerance.value = await store.tolerance();
  }

  const lookAgain = (): Promise<void> => attempt('read', look);
  store.onChanged(() => void lookAgain());
  void lookAgain();

  async function set(id: string, secret: string | null): Promise<void> {
    await attempt(secret === null ? 'forget' : 'keep', async () => {
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
    async setTolerance(seconds) {
      if (!isTolerance(seconds)) {
        error.value = failed('keepAge', t('webhooks.secrets.ageBounds'));
        return;
      }
      await attempt('keepAge', async () => {
        await store.setTolerance(seconds);
        await look();
      });
    },
  };
}

function failed(what: Attempt, reason: string): string {
  return t(`webhooks.secretFailed.${what}`, { reason });
}
