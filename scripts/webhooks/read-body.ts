import type { IncomingMessage } from 'node:http';

/** Memory that all requests being handled share, in bytes. */
export interface Room {
  /** False when there is not so much left; then nothing is taken. */
  take: (bytes: number) => boolean;
  give: (bytes: number) => void;
}

export function createRoom(bytes: number): Room {
  let left = bytes;
  return {
    take(wanted) {
      if (wanted > left) return false;
      left -= wanted;
      return true;
    },
    give(back) {
      left += back;
    },
  };
}

/** A body, or why there is none; `received` bytes came. Whoever gets a whole one gives its length back to the room when done with it. */
export type BodyOutcome =
  | { kind: 'whole'; body: Buffer }
  | { kind: 'none'; why: 'too-large' | 'no-room' | 'cut-off'; received: number };

/**
 * Reads a body of at most `most` bytes. It grows in one buffer: a sender of one-byte chunks costs no more than another, and one that
 * announces much and sends little costs little.
 */
export function readBody(request: IncomingMessage, { most, room }: { most: number; room: Room }): Promise<BodyOutcome> {
  const announced = Number(request.headers['content-length'] ?? most);
  return new Promise((resolve) => {
    let buffer: Buffer = Buffer.allocUnsafeSlow(Math.min(announced, firstBytes));
    let length = 0;

    const settle = (outcome: BodyOutcome): void => {
      request.off('data', onChunk).off('end', onEnd).off('close', onClose);
      if (outcome.kind !== 'whole') room.give(length);
      resolve(outcome);
    };
    const onChunk = (chunk: Buffer): void => {
      const needed = length + chunk.length;
      if (needed > most) return settle({ kind: 'none', why: 'too-large', received: needed });
      if (!room.take(chunk.length)) return settle({ kind: 'none', why: 'no-room', received: needed });
      if (needed > buffer.length)
        buffer = resized(buffer, Math.max(needed, Math.min(announced, growth * buffer.length)));
      chunk.copy(buffer, length);
      length = needed;
    };
    // What is kept must not hold on to more memory than it has bytes.
    const onEnd = (): void =>
      settle({ kind: 'whole', body: buffer.length === length ? buffer : resized(buffer, length) });
    const onClose = (): void => settle({ kind: 'none', why: 'cut-off', received: length });
    request.on('data', onChunk).on('end', onEnd).on('close', onClose);
  });
}

const firstBytes = 65_536;
const growth = 4;

function resized(buffer: Buffer, length: number): Buffer {
  const other = Buffer.allocUnsafeSlow(length);
  buffer.copy(other);
  return other;
}
