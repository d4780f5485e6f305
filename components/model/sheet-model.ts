import { type ReadonlySignal, signal } from '@preact/signals';

/** Whether the sheet of shortcuts is open. */
export interface SheetModel {
  open: ReadonlySignal<boolean>;
  show(): void;
  close(): void;
}

export function createSheetModel(): SheetModel {
  const open = signal(false);
  return {
    open,
    show() {
      open.value = true;
    },
    close() {
      open.value = false;
    },
  };
}
