import type { VendorDefinition } from '../../core/vendor.ts';
import type { ListModel } from '../model/list-model.ts';
import { FilterChips } from './FilterChips.tsx';

/** The chips of the list's vendors and statuses. */
export function PanelChips({ list, vendors }: { list: ListModel; vendors: readonly VendorDefinition[] }) {
  // Read for its own sake: what the chips count is no signal; its version is.
  void list.version.value;
  return (
    <FilterChips
      chips={list.filter.chips()}
      vendorName={(id) => vendors.find((vendor) => vendor.id === id)?.name ?? id}
      onToggle={(chip) => list.setFilter(list.filter.toggled(chip))}
    />
  );
}
