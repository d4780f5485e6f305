import type { Report } from '../report.ts';
import { toPortable } from './portable.ts';
import { now } from './pristine.ts';

/** Who tells: the part of a report that is the same for all that one place tells. */
export type Teller = Readonly<Pick<Report, 'channel' | 'source' | 'vendor'>>;

/** Tells what the hook saw. Never throws. */
export type Tell = (teller: Teller, name: string | null, content: unknown) => void;

/** The structured clone carries content over; only what it refuses is copied first. */
export function createReporter(post: (report: Report) => void): Tell {
  return ({ channel, source, vendor }, name, content) => {
    const send = (content: unknown, markers: readonly object[]): void =>
      post({ channel, time, source, vendor, name, content, markers });
    const time = now();
    try {
      send(content, []);
    } catch {
      try {
        const portable = toPortable(content);
        send(portable.content, portable.markers);
      } catch {
        // The page's own call must go on whatever becomes of the report.
      }
    }
  };
}
