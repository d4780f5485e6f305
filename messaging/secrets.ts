import { isTolerance } from '../core/webhook/tolerance.ts';
import { createStorageItem, onItemsChanged, type StorageArea } from './storage-area.ts';
import { createTurns } from './turns.ts';

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

/** In `storage.session`: open to the extension's own pages only, and gone with the browser's run. */
export function createSecrets(area: StorageArea): Secrets {
  const inTurn = createTurns<'all'>();

  const secrets = createStorageItem(area, secretsKey, readSecrets);
  const tolerance = createStorageItem(area, toleranceKey, readTolerance);

  return {
    names: async () => Object.keys(await secrets.get()),
    get: async (id) => new Map(Object.entries(await secrets.get())).get(id) ?? null,
    set: (id, secret) =>
      inTurn('all', async () => {
        const others = Object.entries(await secrets.get()).filter(([name]) => name !== id);
        const own: [string, string][] = secret === null || secret === '' ? [] : [[id, secret]];
        await secrets.set(Object.fromEntries([...others, ...own]));
      }),
    tolerance: tolerance.get,
    async setTolerance(seconds) {
      if (!isTolerance(seconds)) throw new RangeError('A tolerance is a whole number of seconds from 0 to a year.');
      await tolerance.set(seconds);
    },
    onChanged: (listener) => onItemsChanged(area, [secretsKey, toleranceKey], () => listener()),
  };
}

function readSecrets(stored: unknown): Record<string, string> {
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(
    Object.entries(stored).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

function readTolerance(stored: unknown): number {
  return typeof stored === 'number' && isTolerance(stored) ? stored : defaultTolerance;
}
