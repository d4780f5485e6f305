import { serveOrigins } from '../scripts/origins.ts';
import type { Origins } from '../scripts/origins.ts';
import { createReceiver } from '../scripts/webhooks/receiver.ts';
import type { Receiver } from '../scripts/webhooks/receiver.ts';
import { createDemoSite } from './site.ts';

/** The demo's origins and the receiver that its webhooks are delivered to. */
export interface ServedDemo {
  origins: Origins;
  receiver: Receiver;
  close: () => Promise<void>;
}

/** A receiver for the demo: on a free port, handing nothing on. `onLine` is told a line for people, for each delivery and reader. */
export function createDemoReceiver(onLine: (line: string) => void = () => undefined): Promise<Receiver> {
  return createReceiver({ port: 0, forward: null, maxBody: 5_000_000, keep: 1_000, key: null, onLine });
}

export async function serveDemo(onLine?: (line: string) => void): Promise<ServedDemo> {
  const receiver = await createDemoReceiver(onLine);
  const origins = await serveOrigins(createDemoSite({ receiver: () => receiver }));
  return {
    origins,
    receiver,
    close: async () => {
      await Promise.all([origins.close(), receiver.close()]);
    },
  };
}
