import type { Change } from '../../core/recording/change.ts';
import type { StorageProblem } from '../../core/tab-state.ts';
import type { Unwatched } from '../../core/settings.ts';
import type { FrameSender } from '../../messaging/background/recorder.ts';
import { createRecorder } from '../../messaging/background/recorder.ts';
import { createSessionStore } from '../../messaging/store/session-store.ts';
import type { Store } from '../../messaging/store/store.ts';
import { aCapture, aMemoryArea, anEvent } from './recording.ts';

/** A frame's session, and what the browser says of that frame: the top one of a private tab. */
export const session = '0123456789abcdef0123456789abcdef';
export const top: FrameSender = {
  tabId: 1,
  private: true,
  top: true,
  url: 'https://shop.test/',
  origin: 'https://shop.test',
  documentId: 'D1',
};

/** A frame's batch of the captures with these numbers. */
export const captures = (after: number, numbers: number[]) => ({
  kind: 'captures' as const,
  session,
  path: 'top',
  after,
  through: numbers.at(-1) ?? after,
  captures: numbers.map((seq) => aCapture(seq)),
});

export const started = (time: number) => ({ kind: 'hello' as const, session, time, navigation: 'started' as const });

/** A recorder over a store in memory that `over` may break, and what it told. */
export function aRecorder(
  over: (store: Store) => Store = (store) => store,
  area = aMemoryArea(),
  unwatched: () => Unwatched = () => 'vendor-events',
) {
  const store = over(createSessionStore(area));
  const changes: Change[] = [];
  const storage: (StorageProblem | null)[] = [];
  const recorder = createRecorder({
    storeFor: () => store,
    ingest: (capture, context) => ({
      ...anEvent(capture),
      id: context.id,
      frame: context.frame,
      imported: context.imported,
      webhook: context.webhook,
    }),
    judgeDeliveries: (deliveries, arrived) =>
      Promise.resolve(
        deliveries.map(({ seq, time, method }) => ({
          capture: aCapture(seq, { channel: 'webhook', time: time ?? arrived }),
          webhook: { method },
        })),
      ),
    mirroring: new Set(['oncehub']),
    unwatched,
    now: () => 5_000,
    onChange: (_tab, change) => changes.push(change),
    onStorage: (_tab, message) => storage.push(message),
  });
  return { recorder, store, changes, storage };
}
