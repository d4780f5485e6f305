import type { Entry, EventEntry } from '../../entry.ts';
import type { VendorDefinition } from '../../vendor.ts';
import { createVendorCoverage, type CountedVendor, type VendorCoverage } from './vendor-coverage.ts';

/** How the events of a tab cover what the vendors document. */
export interface Coverage {
  readonly vendors: readonly VendorCoverage[];
  /** How many entries wait to be counted. */
  readonly waiting: number;
  /** Takes entries in, by rising order, without looking into them. */
  add(entries: readonly Entry[]): void;
  /** Every entry stored up to and including this order is gone. */
  removeThrough(order: number): void;
  /** Whether what is gone is still counted. */
  readonly isBehind: boolean;
  /** Takes back up to `count` entries that are gone, or counts those that wait; true when there is nothing left to do. */
  step(count: number): boolean;
}

/** Nothing covered yet. Each entry is looked into once when it is counted and once when it is taken back, never again. */
export function createCoverage(vendors: readonly VendorDefinition[]): Coverage {
  let covered = new Map<string, CountedVendor>();
  /** Events of these vendors by rising order; those before `gone` were taken back, those before `counted` are counted. */
  let held: EventEntry[] = [];
  let gone = 0;
  let counted = 0;
  let removed = 0;

  function reset(): void {
    covered = new Map(vendors.map((vendor) => [vendor.id, createVendorCoverage(vendor)]));
    held = [];
    gone = 0;
    counted = 0;
  }

  /** The oldest entry that is gone and not taken back. */
  function oldest(): EventEntry | null {
    const entry = held[gone];
    return entry !== undefined && entry.order <= removed ? entry : null;
  }

  function vendorOf({ event }: EventEntry): CountedVendor | undefined {
    return covered.get(event.vendor ?? '');
  }

  /** Forgets what is gone and was never counted. */
  function skip(): void {
    while (gone === counted && oldest() !== null) {
      gone += 1;
      counted += 1;
    }
    if (gone * 2 < held.length) return;
    held = held.slice(gone);
    counted -= gone;
    gone = 0;
  }

  function stepOnce(): boolean {
    const old = oldest();
    if (old !== null) {
      vendorOf(old)?.remove(old);
      gone += 1;
      skip();
      return true;
    }
    const next = held[counted];
    if (next === undefined) return false;
    vendorOf(next)?.add(next);
    counted += 1;
    return true;
  }

  reset();
  return {
    get vendors() {
      return [...covered.values()];
    },
    get waiting() {
      return held.length - counted;
    },
    get isBehind() {
      return oldest() !== null;
    },
    add(entries) {
      for (const entry of entries) {
        if (entry.kind === 'event' && covered.has(entry.event.vendor ?? '')) held.push(entry);
      }
    },
    removeThrough(order) {
      removed = Math.max(removed, order);
      if ((held.at(-1)?.order ?? 0) <= removed) reset();
      else skip();
    },
    step(count) {
      for (let left = count; left > 0; left -= 1) if (!stepOnce()) return true;
      return held.length === counted && oldest() === null;
    },
  };
}
