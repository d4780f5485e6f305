import { focusTabPanel } from './tab-panel.ts';

/** `l` and `Shift+L` in the list and the details: to the next linked event and back. */
export function linkKey(event: KeyboardEvent, go: (direction: 1 | -1) => boolean): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.key.toLowerCase() !== 'l') return;
  if (event.target instanceof Element && event.target.closest('input, textarea, select, dialog') !== null) return;
  event.preventDefault();
  event.stopPropagation();
  focusTabPanel();
  go(event.shiftKey ? -1 : 1);
}
