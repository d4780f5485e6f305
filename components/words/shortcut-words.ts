import { type KeyPress, shortcuts, type ShortcutId, type ShortcutPlace } from '../../core/panel/shortcuts.ts';
import type { TextKey } from '../../locales/keys.ts';
import { t } from '../../locales/text.ts';

const does: Record<ShortcutId, TextKey> = {
  filter: 'shortcuts.does.filter',
  clear: 'shortcuts.does.clear',
  record: 'shortcuts.does.record',
  copy: 'shortcuts.does.copy',
  help: 'shortcuts.does.help',
  'next-linked': 'shortcuts.does.nextLinked',
  'previous-linked': 'shortcuts.does.previousLinked',
  compare: 'shortcuts.does.compare',
  close: 'shortcuts.does.close',
  down: 'shortcuts.does.down',
  up: 'shortcuts.does.up',
  page: 'shortcuts.does.page',
  first: 'shortcuts.does.first',
  last: 'shortcuts.does.last',
  extend: 'shortcuts.does.extend',
  all: 'shortcuts.does.all',
  group: 'shortcuts.does.group',
  open: 'shortcuts.does.open',
  menu: 'shortcuts.does.menu',
  tab: 'shortcuts.does.tab',
  line: 'shortcuts.does.line',
  fold: 'shortcuts.does.fold',
  'copy-value': 'shortcuts.does.copyValue',
  'copy-path': 'shortcuts.does.copyPath',
  'line-menu': 'shortcuts.does.lineMenu',
  'move-range': 'shortcuts.does.moveRange',
  'widen-range': 'shortcuts.does.widenRange',
  'widen-side': 'shortcuts.does.widenSide',
  'end-range': 'shortcuts.does.endRange',
};

/** What a shortcut does. */
export function shortcutWords(id: ShortcutId): string {
  return t(does[id]);
}

/** Where a shortcut counts. */
export function placeWords(place: ShortcutPlace): string {
  return t(`shortcuts.place.${place}`);
}

const arrows: Readonly<Record<string, string>> = { ArrowDown: '↓', ArrowUp: '↑', ArrowLeft: '←', ArrowRight: '→' };

const names: Readonly<Record<string, TextKey>> = {
  PageDown: 'shortcuts.key.pageDown',
  PageUp: 'shortcuts.key.pageUp',
  Home: 'shortcuts.key.home',
  End: 'shortcuts.key.end',
  Enter: 'shortcuts.key.enter',
  Escape: 'shortcuts.key.escape',
  ContextMenu: 'shortcuts.key.menu',
  ' ': 'shortcuts.key.space',
};

/** The keys of a press as they are printed on the keyboard, in the order they are held. */
export function keyNames({ key, control, shift }: KeyPress, mac: boolean): string[] {
  const held = [
    ...(control ? [mac ? '⌘' : t('shortcuts.key.control')] : []),
    ...(shift ? [mac ? '⇧' : t('shortcuts.key.shift')] : []),
  ];
  return [...held, keyName(key)];
}

/** The first way to press a shortcut, as tooltips name it: `Ctrl+E`, `⌘E`. */
export function keysOf(id: ShortcutId, mac: boolean): string {
  const press = shortcuts.find((shortcut) => shortcut.id === id)?.presses[0];
  return press === undefined ? '' : keyNames(press, mac).join(mac ? '' : '+');
}

function keyName(key: string): string {
  const text = names[key];
  if (text !== undefined) return t(text);
  return arrows[key] ?? (/^[a-z]$/.test(key) ? key.toUpperCase() : key);
}
