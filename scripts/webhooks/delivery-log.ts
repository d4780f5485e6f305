/** A request as it was taken. */
export interface TakenDelivery {
  /** Counts from 1 within the run, in the order in which the bodies were complete. */
  n: number;
  /** When its body was complete, in milliseconds since the epoch. */
  time: number;
  method: string;
  /** Path and query as they were asked for. */
  target: string;
  /** By name in lower case; the values of a repeated header are joined with `, `. */
  headers: Readonly<Record<string, string>>;
  body: Buffer;
}

/** How much is kept. */
export interface LogLimits {
  /** Deliveries kept for readers that connect later. */
  most: number;
  /** What those may weigh together, in bytes. */
  mostBytes: number;
  /** What may be held beyond that for connected readers that are still behind, in bytes. */
  mostBehindBytes: number;
}

/** The newest deliveries, by number. */
export interface DeliveryLog {
  /** The number of the newest delivery; 0 before the first. */
  last: () => number;
  /** The number of the oldest one that a new reader gets. */
  firstKept: () => number;
  at: (n: number) => TakenDelivery | undefined;
  add: (delivery: Omit<TakenDelivery, 'n'>) => void;
  /** Lets go of what is no longer kept, but for what a reader that goes on at `needed` still has to get. False: that is more than may be held. */
  release: (needed: number) => boolean;
}

/** A log that never holds more than `limits` allow, once `release` is called with a reader left out that it refused. */
export function createDeliveryLog(limits: LogLimits): DeliveryLog {
  const held = new Map<number, TakenDelivery>();
  let last = 0;
  let firstHeld = 1;
  let firstKept = 1;
  let keptBytes = 0;
  let behindBytes = 0;

  const isTooMuch = (): boolean => last - firstKept + 1 > limits.most || keptBytes > limits.mostBytes;

  return {
    last: () => last,
    firstKept: () => firstKept,
    at: (n) => held.get(n),
    add(delivery) {
      last += 1;
      held.set(last, { ...delivery, n: last });
      keptBytes += weigh(delivery);
      // The newest one is kept whatever it weighs: it may be all there is.
      for (let oldest = held.get(firstKept); isTooMuch() && oldest && firstKept < last; oldest = held.get(firstKept)) {
        firstKept += 1;
        keptBytes -= weigh(oldest);
        behindBytes += weigh(oldest);
      }
    },
    release(needed) {
      for (; firstHeld < Math.min(needed, firstKept); firstHeld += 1) {
        const gone = held.get(firstHeld);
        if (gone) behindBytes -= weigh(gone);
        held.delete(firstHeld);
      }
      return behindBytes <= limits.mostBehindBytes;
    },
  };
}

/** Bytes, with the text of the headers: a thousand large heads weigh, too. */
function weigh({ target, headers, body }: Omit<TakenDelivery, 'n'>): number {
  let bytes = target.length + body.length;
  for (const [name, value] of Object.entries(headers)) bytes += name.length + value.length;
  return bytes;
}
