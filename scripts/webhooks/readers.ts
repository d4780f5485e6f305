import type { ServerResponse } from 'node:http';
import { deliveryEvent, greeting, keepAliveComment } from './delivery-event.ts';
import type { DeliveryLog } from './delivery-log.ts';

interface Reader {
  response: ServerResponse;
  /** The number of the delivery it gets next. */
  next: number;
  /** What is left to write of the one before. */
  pieces: Iterator<string, undefined> | null;
  /** Its connection takes no more for now. */
  isFull: boolean;
  onCutOff: () => void;
}

/** How a reader is let in. */
export interface ReaderStart {
  /** The delivery it has got last; 0: none. */
  after: number;
  /** Told when it is cut off for being too slow. */
  onCutOff: () => void;
}

/** Everyone who reads the stream. */
export interface Readers {
  count: () => number;
  open: (response: ServerResponse, start: ReaderStart) => void;
  /** Something was added to the log. */
  wake: () => void;
  /** Ends all streams; resolves when the ends are sent or the connections are gone. */
  end: () => Promise<void>;
}

/**
 * Each reader takes from the log at its own pace, so a slow one costs what its connection buffers (a piece of an event) and what the log holds
 * for it. When that is more than the log may hold, the slowest is cut off rather than skipped ahead: it connects again, gets what is
 * still kept, and sees by the numbers what it missed.
 */
export function createReaders(log: DeliveryLog, options: { run: string; keepAliveEvery: number }): Readers {
  const readers = new Set<Reader>();

  const nextPiece = (reader: Reader): string | null => {
    const piece = reader.pieces?.next().value;
    if (piece !== undefined) return piece;
    const delivery = log.at(reader.next);
    if (delivery === undefined) return null;
    reader.next += 1;
    reader.pieces = deliveryEvent(options.run, delivery);
    return reader.pieces.next().value ?? null;
  };

  const pump = (reader: Reader): void => {
    while (!reader.isFull) {
      const piece = nextPiece(reader);
      if (piece === null) return;
      reader.isFull = !reader.response.write(piece);
    }
  };

  const lowest = (): number => Math.min(log.last() + 1, ...[...readers].map(({ next }) => next));

  const cutOff = (reader: Reader): void => {
    readers.delete(reader);
    reader.response.destroy();
    reader.onCutOff();
  };

  const release = (): void => {
    for (let needed = lowest(); !log.release(needed); needed = lowest()) {
      const slowest = [...readers].filter(({ next }) => next === needed);
      // With nobody behind there is nothing left to let go of.
      if (slowest.length === 0) return;
      slowest.forEach(cutOff);
    }
  };

  const keepAlive = setInterval(() => {
    // One that is full may be in the middle of an event.
    for (const { response, isFull } of readers) if (!isFull) response.write(keepAliveComment);
  }, options.keepAliveEvery);
  keepAlive.unref();

  return {
    count: () => readers.size,
    open(response, { after, onCutOff }) {
      const next = Math.max(Math.min(after, log.last()) + 1, log.firstKept());
      const reader: Reader = { response, next, pieces: null, isFull: false, onCutOff };
      readers.add(reader);
      response.on('close', () => {
        readers.delete(reader);
        release();
      });
      response.on('drain', () => {
        reader.isFull = false;
        pump(reader);
        release();
      });
      response.write(greeting);
      pump(reader);
    },
    wake() {
      readers.forEach(pump);
      release();
    },
    async end() {
      clearInterval(keepAlive);
      await Promise.all([...readers].map(({ response }) => ended(response)));
    },
  };
}

function ended(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    response.once('close', resolve).end(resolve);
  });
}
