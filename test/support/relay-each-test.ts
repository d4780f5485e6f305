import { afterEach, beforeEach } from 'vitest';
import type { Relay } from './event-stream-relay.ts';
import { startRelay } from './event-stream-relay.ts';
import { openStream } from './open-stream.ts';

/** A relay for each test of a file, and streams that read from it and are left when the test ends. */
export function relayEachTest() {
  let running: Relay | null = null;
  let leave = (): void => undefined;

  const relay = (): Relay => {
    if (running === null) throw new Error('The relay runs within tests only.');
    return running;
  };

  beforeEach(async () => {
    running = await startRelay();
  });
  afterEach(async () => {
    leave();
    await running?.close();
  });

  return {
    relay,
    aStream() {
      const opened = openStream();
      leave = opened.stream.disconnect;
      return { ...opened, connect: () => opened.connect(relay().address) };
    },
  };
}
