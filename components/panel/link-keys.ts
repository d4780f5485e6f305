import { shortcutOf } from '../../core/panel/shortcuts.ts';
import { focusTabPanel } from './tab-panel.ts';

/** In the list and the details: to the next linked event and back. */
export function linkKey(event: KeyboardEvent, go: (direction: 1 | -1) => boolean): void {
  const id = shortcutOf(event, 'panes');
  if (id !== 'next-linked' && id !== 'previous-linked') return;
  if (event.target instanceof Element && event.target.closest('input, textarea, select, dialog') !== null) return;
  event.preventDefault();
  event.stopPropagation();
  focusTabPanel();
  go(id === 'previous-linked' ? -1 : 1);
}
