import type { Sighting } from '../core/capture.ts';

/** What the hook tells the capture script over their private port. */
export interface Report extends Pick<Sighting, 'time' | 'source' | 'vendor' | 'name'> {
  channel: 'bus' | 'callback';
  /** As the structured clone brings it; capture encodes it. */
  content: unknown;
  /** Objects within `content` that stand for what cannot be cloned, encoded already (the clone keeps identities). */
  markers: readonly object[];
}
