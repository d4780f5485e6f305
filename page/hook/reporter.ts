import type { Report } from '../report.ts';
import { toPortable } from './portable.ts';
import { now } from './pristine.ts';

/** Tells what the hook saw. Never throws. */
export type Tell = (told: Pick<Report, 'channel' | 'source' | 'vendor' | 'name' | 'content'>) => void;

/** The structured clone carries content over; only what it refuses is copied first. */
export function createReporter(post: (report: Report) => void): Tell {
  return ({ channel, source, vendor, name, content }) => {
    const report: Report = { channel, time: now(), source, vendor, name, content, markers: [] };
    try {
      post(report);
    } catch {
      try {
        const portable = toPortable(content);
        report.content = portable.content;
        report.markers = portable.markers;
        post(report);
      } catch {
        // The page's own call must go on whatever becomes of the report.
      }
    }
  };
}
