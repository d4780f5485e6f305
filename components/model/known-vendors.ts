import { type ReadonlySignal, signal } from '@preact/signals';
import type { OwnOrigins } from '../../core/frame-protocol.ts';
import { withOwnOrigins } from '../../core/own-origins.ts';
import type { VendorDefinition } from '../../core/vendor.ts';

/** Where the origins the user added are kept (messaging/own-origins.ts). */
export interface OriginsStore {
  get(): Promise<OwnOrigins>;
  /** Hears of every change, those of other pages too. */
  onChanged(listener: (own: OwnOrigins) => void): void;
}

/** The vendors with the origins the user added, as the background judges by them. What cannot be read counts as nothing added. */
export function createKnownVendors(
  vendors: readonly VendorDefinition[],
  store: OriginsStore,
): ReadonlySignal<readonly VendorDefinition[]> {
  const known = signal(vendors);
  let changed = false;

  store.onChanged((own) => {
    changed = true;
    known.value = withOwnOrigins(vendors, own);
  });
  store.get().then(
    (own) => {
      // A change is newer than what was being read.
      if (!changed) known.value = withOwnOrigins(vendors, own);
    },
    () => {},
  );
  return known;
}
