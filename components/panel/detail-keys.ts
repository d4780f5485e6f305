import { shortcutOf } from '../../core/panel/shortcuts.ts';
import type { PanelModel } from '../model/panel-model.ts';
import { focusTabPanel } from './tab-panel.ts';

/** `d` compares the chosen event, from the list or from its details; it opens them where it has to. */
export function detailKey(
  event: KeyboardEvent,
  { selection, details }: Pick<PanelModel, 'selection' | 'details'>,
): void {
  if (shortcutOf(event, 'panes') !== 'compare' || event.defaultPrevented) return;
  const { target } = event;
  if (target instanceof Element && target.closest('input, select, textarea, [contenteditable]') !== null) return;
  const entry = selection.selected.value;
  if (entry?.kind !== 'event') return;
  event.preventDefault();
  const inSight = selection.open.value && selection.tab.value === 'Payload';
  if (!selection.open.value) selection.show(entry);
  selection.setTab('Payload');
  focusTabPanel();
  if (inSight || !details.compare.open.value) details.compare.toggle();
}
