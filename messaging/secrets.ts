import { createTurns } from './turns.ts';

/** The part of a storage area this needs. `storage.session` lives in memory, is open to the extension's own pages only, and ends with the browser's run. */
export interface SecretsArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  onChanged: ChangeEvent;
}

interface ChangeEvent {
  addListener(listener: (changes: Record<string, unknown>) => void): void;
  removeListener(listener: (changes: Record<string, unknown>) => void): void;
}

/** The secrets that signatures of webhooks are checked and made with. Keyed by vendor id, or {@link standardWebhooks}. */
export interface Secrets {
  /** Whose secrets are set. */
  names(): Promise<string[]>;
  get(id: string): Promise<string | null>;
  /** Null or an empty text forgets it. */
  set(id: string, secret: string | null): Promise<void>;
  /** How old a signature that tells its time may be, in seconds; 0: any age. */
  tolerance(): Promise<number>;
  /** Throws on what is no number of seconds from 0 to a year. */
  setTolerance(seconds: number): Promise<void>;
  /** Hears that a secret or the tolerance changed; gives its own undo. */
  onChanged(listener: () => void): () => void;
}

/** Whose secret signs what is relayed by the Standard Webhooks scheme. */
export const standardWebhooks = 'standard-webhooks';

// One item each, with names that are neither a private tab's (messaging/store/session-store.ts) nor the browser run's (messaging/background/tidy.ts).
const secretsKey = 'webhook-secrets';
const toleranceKey = 'webhook-tolerance';

const defaultTolerance = 300;
const longestTolerance = 31_536_000;

export function createSecrets(area: SecretsArea): Secrets {
  const inTurn = createTurns<'all'>();

  const read = async (): Promise<Map<string, string>> => {
    const stored = (await area.get(secretsKey))[secretsKey];
    if (typeof stored !== 'object' || stored === null) return new Map();
    const texts = Object.entries(stored).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    return new Map(texts);
  };

  return {
    names: async () => [...(await read()).keys()],
    get: async (id) => (await read()).get(id) ?? null,
    set: (id, secret) =>
      inTurn('all', async () => {
        const secrets = await read();
        if (secret === null || secret === '') secrets.delete(id);
        else secrets.set(id, secret);
        await area.set({ [secretsKey]: Object.fromEntries(secrets) });
      }),
    async tolerance() {
      const stored = (await area.get(toleranceKey))[toleranceKey];
      return typeof stored === 'number' && isTolerance(stored) ? stored : defaultTolerance;
    },
    async setTolerance(seconds) {
      if (!isTolerance(seconds)) throw new RangeError('A tolerance is a whole number of seconds from 0 to a year.');
      await area.set({ [toleranceKey]: seconds });
    },
    onChanged(listener) {
      const hear = (changes: Record<string, unknown>): void => {
        if (secretsKey in changes || toleranceKey in changes) listener();
      };
      area.onChanged.addListener(hear);
      return () => area.onChanged.removeListener(hear);
    },
  };
}

function isTolerance(seconds: number): boolean {
  return Number.isInteger(seconds) && seconds >= 0 && seconds <= longestTolerance;
}
