import type { Sighting } from '../../core/capture.ts';
import { limits } from '../../core/limits.ts';
import type { Mode } from '../../core/tab-state.ts';

/** Why a sighting might be recorded: its source or origin is a vendor's; its shape is; or it is other traffic. */
export type Claim = 'vendor' | 'shape' | 'other';

/** Decides what is recorded. Until the mode is known it holds what it is given, bounded. */
export interface Gate {
  /** Null until the background has said. */
  readonly mode: Mode | null;
  offer(claim: Claim, sighting: Sighting): void;
  /** The background's word. What was held passes as if the mode had been known. */
  decide(mode: Mode): void;
}

export interface GateOptions {
  record: (sighting: Sighting) => void;
  /** Sightings that would have been recorded, but there was no room to hold them. */
  shed: (count: number) => void;
  /** Something waits for the mode. Called at each offer until it is known. */
  ask: () => void;
}

/** What a mode lets through: claims up to this rank. */
export const reach: Record<Mode, number> = { paused: 0, quiet: 1, watched: 2, all: 3 };
const rank: Record<Claim, number> = { vendor: 1, shape: 2, other: 3 };

export function createGate({ record, shed, ask }: GateOptions): Gate {
  let mode: Mode | null = null;
  let held: { claim: Claim; sighting: Sighting }[] = [];
  let heldBytes = 0;
  /** Offers so far. Counted apart, so that a flood of other traffic never takes a vendor's place. */
  const offered: Record<Claim, number> = { vendor: 0, shape: 0, other: 0 };
  const lost: Claim[] = [];

  function hold(claim: Claim, sighting: Sighting): void {
    heldBytes += Math.min(sighting.size, limits.payloadBytes);
    offered[claim] += 1;
    if (offered[claim] > limits.undecidedCaptures || heldBytes > limits.queueBytes) lost.push(claim);
    else held.push({ claim, sighting });
  }

  return {
    get mode() {
      return mode;
    },
    offer(claim, sighting) {
      if (mode === null) {
        hold(claim, sighting);
        ask();
      } else if (rank[claim] <= reach[mode]) record(sighting);
    },
    decide(next) {
      mode = next;
      for (const { claim, sighting } of held) if (rank[claim] <= reach[next]) record(sighting);
      shed(lost.filter((claim) => rank[claim] <= reach[next]).length);
      held = [];
      lost.length = 0;
    },
  };
}
