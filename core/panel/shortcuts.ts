/** Where a shortcut counts: with the focus anywhere in the panel, or within one part of it. */
export const shortcutPlaces = ['anywhere', 'panes', 'list', 'tabs', 'tree', 'overview'] as const;

export type ShortcutPlace = (typeof shortcutPlaces)[number];

/** One way to press a shortcut: `key` as `KeyboardEvent.key` names it, letters in lower case. `control`: Ctrl, or Cmd. */
export interface KeyPress {
  key: string;
  control?: true;
  shift?: true;
}

export interface Shortcut {
  id: string;
  place: ShortcutPlace;
  presses: readonly KeyPress[];
}

const control = (key: string): KeyPress => ({ key, control: true });
const shift = (key: string): KeyPress => ({ key, shift: true });
const keys = (...names: string[]): KeyPress[] => names.map((key) => ({ key }));

/** Every shortcut of the panel. The sheet shows this table, use-shortcuts.ts reads it, and a test presses every key of it and every other key. */
export const shortcuts = [
  { id: 'filter', place: 'anywhere', presses: [control('f')] },
  { id: 'clear', place: 'anywhere', presses: [control('l')] },
  { id: 'record', place: 'anywhere', presses: [control('e')] },
  { id: 'copy', place: 'anywhere', presses: [control('c')] },
  { id: 'help', place: 'anywhere', presses: keys('?') },
  { id: 'next-linked', place: 'panes', presses: keys('l') },
  { id: 'previous-linked', place: 'panes', presses: [shift('l')] },
  { id: 'compare', place: 'panes', presses: keys('d') },
  { id: 'close', place: 'panes', presses: keys('Escape') },
  { id: 'down', place: 'list', presses: keys('ArrowDown', 'j') },
  { id: 'up', place: 'list', presses: keys('ArrowUp', 'k') },
  { id: 'page', place: 'list', presses: keys('PageDown', 'PageUp') },
  { id: 'first', place: 'list', presses: keys('Home') },
  { id: 'last', place: 'list', presses: keys('End') },
  {
    id: 'extend',
    place: 'list',
    presses: ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End'].map(shift),
  },
  { id: 'all', place: 'list', presses: [control('a')] },
  { id: 'group', place: 'list', presses: keys('ArrowRight', 'ArrowLeft') },
  { id: 'open', place: 'list', presses: keys('Enter') },
  { id: 'menu', place: 'list', presses: [shift('F10'), { key: 'ContextMenu' }] },
  { id: 'tab', place: 'tabs', presses: keys('ArrowRight', 'ArrowLeft', 'Home', 'End') },
  { id: 'line', place: 'tree', presses: keys('ArrowDown', 'ArrowUp', 'Home', 'End') },
  { id: 'fold', place: 'tree', presses: keys('ArrowRight', 'ArrowLeft', 'Enter', ' ') },
  { id: 'copy-value', place: 'tree', presses: keys('c') },
  { id: 'copy-path', place: 'tree', presses: keys('p') },
  { id: 'line-menu', place: 'tree', presses: [shift('F10'), { key: 'ContextMenu' }] },
  {
    id: 'move-range',
    place: 'overview',
    presses: keys('ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End'),
  },
  { id: 'widen-range', place: 'overview', presses: keys('ArrowUp', 'ArrowDown') },
  { id: 'widen-side', place: 'overview', presses: ['ArrowLeft', 'ArrowRight'].map(shift) },
  { id: 'end-range', place: 'overview', presses: keys('Escape') },
] as const satisfies readonly Shortcut[];

export type ShortcutId = (typeof shortcuts)[number]['id'];

/** A key as the browser tells it. */
export interface PressedKey {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

/** The shortcut of this place that a key is; null when it is none. */
export function shortcutOf(pressed: PressedKey, place: ShortcutPlace): ShortcutId | null {
  const table: readonly (Shortcut & { id: ShortcutId })[] = shortcuts;
  const found = table.find(
    (shortcut) => shortcut.place === place && shortcut.presses.some((press) => fits(press, pressed)),
  );
  return found?.id ?? null;
}

function fits(press: KeyPress, pressed: PressedKey): boolean {
  // Which of the signs need Shift is the keyboard's own affair; Caps Lock is no Shift.
  const sign = press.key.length === 1 && !/[a-z]/.test(press.key);
  return (
    pressed.key.toLowerCase() === press.key.toLowerCase() &&
    !pressed.altKey &&
    (pressed.ctrlKey || pressed.metaKey) === (press.control === true) &&
    (sign || pressed.shiftKey === (press.shift === true))
  );
}

/** Presses with the same keys held, one after the other. */
export function byHeldKeys(presses: readonly KeyPress[]): KeyPress[][] {
  const groups: KeyPress[][] = [];
  for (const press of presses) {
    const group = groups.at(-1);
    const like = group?.[0];
    if (group !== undefined && like?.control === press.control && like?.shift === press.shift) group.push(press);
    else groups.push([press]);
  }
  return groups;
}
