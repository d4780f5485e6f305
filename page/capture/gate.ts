import type { Sighting } from '../../core/capture.ts';
import * as frameLimits from '../../core/frame-limits.ts';
import type { Mode } from '../../core/tab-state.ts';

/** Why a sighting might be recorded: its source or origin is a vendor's; its shape is; or it is other traffic. */
export type Claim = 'vendor' | 'shape' | 'other';

/**
 * Decides what is recorded. Until the mode is known, what every mode but `paused` records is recorded at once, for the frame may be gone the next
 * moment (the background drops what a pause did not want); the rest is held, bounded.
 */
export interface Gate {
  /** Null until the background has said. */
  readonly mode: Mode | null;
  /** `again` claims it anew, should it have been held, by what is known by then. */
  offer(claim: Claim, sighting: Sighting, again?: () => Claim): void;
  /** The background's word. What was held passes as if the mode had been known. */
  decide(mode: Mode): void;
}

export interface GateOptions {
  record: (sighting: Sighting) => void;
  /** Sightings that would have been recorded, but there was no room to hold them. */
  shed: (count: number) => void;
  /** Something waits for the mode. Called for each sighting that is held. */
  ask: () => void;
}

/** What a mode lets through: claims up to this rank. */
export const reach: Record<Mode, number> = { paused: 0, quiet: 1, watched: 2, all: 3 };
const rank: Record<Claim, number> = { vendor: 1, shape: 2, other: 3 };
const none: Record<Claim, number> = { vendor: 0, shape: 0, other: 0 };

export function createGate({ record, shed, ask }: GateOptions): Gate {
  let mode: Mode | null = null;
  let held: { claim: () => Claim; sighting: Sighting }[] = [];
  let heldBytes = 0;
  /** Counted apart, so that a flood of other traffic never takes the place of a vendor's shape; `lost` those there was no room for. */
  const offered = { ...none };
  const lost = { ...none };

  function hold(claim: Claim, sighting: Sighting, again: () => Claim): void {
    heldBytes += Math.min(sighting.size, frameLimits.payloadBytes);
    offered[claim] += 1;
    if (offered[claim] > frameLimits.undecidedCaptures || heldBytes > frameLimits.queueBytes) lost[claim] += 1;
    else held.push({ claim: again, sighting });
  }

  return {
    get mode() {
      return mode;
    },
    offer(claim, sighting, again = () => claim) {
      if (rank[claim] <= reach[mode ?? 'quiet']) record(sighting);
      else if (mode === null) {
        hold(claim, sighting, again);
        ask();
      }
    },
    decide(next) {
      mode = next;
      for (const { claim, sighting } of held) if (rank[claim()] <= reach[next]) record(sighting);
      if (reach[next] >= rank.shape) shed(lost.shape);
      if (reach[next] >= rank.other) shed(lost.other);
      held = [];
      lost.shape = lost.other = 0;
    },
  };
}
