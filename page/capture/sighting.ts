import type { Sighting } from '../../core/capture.ts';
import { encodeRead } from '../../core/encode.ts';

type Known = Pick<Sighting, 'channel'> & Partial<Omit<Sighting, 'data' | 'size' | 'truncated'>>;

/** A sighting of what `read` gives, encoded now. `markers` as `encodeRead` takes them; without, `read` gives a clone of our own. What is not known of it is as for something the page's own frame told just now. */
export function sight(known: Known, read: () => unknown, markers?: readonly object[]): Sighting {
  return {
    time: Date.now(),
    origin: null,
    isTrusted: true,
    source: 'self',
    vendor: null,
    name: null,
    ...known,
    ...encodeRead(read, markers),
  };
}
