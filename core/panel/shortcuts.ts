/** Where a shortcut counts: with the focus anywhere in the panel, or within one part of it. */
export const shortcutPlaces = {
  anywhere: 'Anywhere',
  panes: 'In the list and the details',
  list: 'In the list',
  tabs: 'In the tabs of the details',
  tree: 'In a payload',
  overview: 'In the timeline',
} as const;

export type ShortcutPlace = keyof typeof shortcutPlaces;

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
  does: string;
}

const control = (key: string): KeyPress => ({ key, control: true });
const shift = (key: string): KeyPress => ({ key, shift: true });
const keys = (...names: string[]): KeyPress[] => names.map((key) => ({ key }));

/** Every shortcut of the panel. The sheet shows this table, use-shortcuts.ts reads it, and a test presses every key of it and every other key. */
export const shortcuts = [
  { id: 'filter', place: 'anywhere', presses: [control('f')], does: 'Filter' },
  { id: 'clear', place: 'anywhere', presses: [control('l')], does: 'Clear' },
  { id: 'record', place: 'anywhere', presses: [control('e')], does: 'Record or pause' },
  { id: 'copy', place: 'anywhere', presses: [control('c')], does: 'Copy the selected events as JSON' },
  { id: 'help', place: 'anywhere', presses: keys('?'), does: 'Show this sheet' },
  { id: 'next-linked', place: 'panes', presses: keys('l'), does: 'Next linked event' },
  { id: 'previous-linked', place: 'panes', presses: [shift('l')], does: 'Previous linked event' },
  { id: 'compare', place: 'panes', presses: keys('d'), does: 'Compare the event with another' },
  { id: 'close', place: 'panes', presses: keys('Escape'), does: 'Close the details' },
  { id: 'down', place: 'list', presses: keys('ArrowDown', 'j'), does: 'Next event' },
  { id: 'up', place: 'list', presses: keys('ArrowUp', 'k'), does: 'Previous event' },
  { id: 'page', place: 'list', presses: keys('PageDown', 'PageUp'), does: 'A screen down or up' },
  { id: 'first', place: 'list', presses: keys('Home'), does: 'First event' },
  { id: 'last', place: 'list', presses: keys('End'), does: 'Last event' },
  {
    id: 'extend',
    place: 'list',
    presses: ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End'].map(shift),
    does: 'Select up to that event',
  },
  { id: 'all', place: 'list', presses: [control('a')], does: 'Select all' },
  { id: 'group', place: 'list', presses: keys('ArrowRight', 'ArrowLeft'), does: 'Open and close repeated events' },
  { id: 'open', place: 'list', presses: keys('Enter'), does: 'Open the details' },
  { id: 'menu', place: 'list', presses: [shift('F10'), { key: 'ContextMenu' }], does: 'Copy as …' },
  {
    id: 'tab',
    place: 'tabs',
    presses: keys('ArrowRight', 'ArrowLeft', 'Home', 'End'),
    does: 'Next, previous, first, last tab',
  },
  {
    id: 'line',
    place: 'tree',
    presses: keys('ArrowDown', 'ArrowUp', 'Home', 'End'),
    does: 'Next, previous, first, last line',
  },
  { id: 'fold', place: 'tree', presses: keys('ArrowRight', 'ArrowLeft', 'Enter', ' '), does: 'Open and close' },
  { id: 'copy-value', place: 'tree', presses: keys('c'), does: 'Copy the value' },
  { id: 'copy-path', place: 'tree', presses: keys('p'), does: 'Copy the path' },
  { id: 'line-menu', place: 'tree', presses: [shift('F10'), { key: 'ContextMenu' }], does: 'Menu of the line' },
  {
    id: 'move-range',
    place: 'overview',
    presses: keys('ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End'),
    does: 'Move the range',
  },
  { id: 'widen-range', place: 'overview', presses: keys('ArrowUp', 'ArrowDown'), does: 'Widen and narrow it' },
  {
    id: 'widen-side',
    place: 'overview',
    presses: ['ArrowLeft', 'ArrowRight'].map(shift),
    does: 'Widen it to one side',
  },
  { id: 'end-range', place: 'overview', presses: keys('Escape'), does: 'Show all of the time' },
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

const names: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageDown: 'Page down',
  PageUp: 'Page up',
  Escape: 'Esc',
  ContextMenu: 'Menu',
  ' ': 'Space',
};

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

/** The keys of a press as they are printed on the keyboard, in the order they are held. */
export function keyNames({ key, control: held, shift: shifted }: KeyPress, mac: boolean): string[] {
  const name = names[key] ?? (/^[a-z]$/.test(key) ? key.toUpperCase() : key);
  return [...(held ? [mac ? '⌘' : 'Ctrl'] : []), ...(shifted ? [mac ? '⇧' : 'Shift'] : []), name];
}
