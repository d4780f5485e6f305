// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test } from 'vitest';
import type { Entry } from '../../core/entry.ts';
import { keyNames, placeWords, shortcutWords } from '../../components/words/shortcut-words.ts';
import { type Shortcut, shortcutOf, type ShortcutPlace, shortcuts } from '../../core/panel/shortcuts.ts';
import { grid, openPanel } from '../support/open-panel.tsx';
import { eventEntry } from '../support/panel-entries.ts';

afterEach(cleanup);

const table: readonly Shortcut[] = shortcuts;
const ids = ['oncehub conversation 1'];
const rows: Entry[] = [eventEntry(1, { ids }), eventEntry(2, { ids }), eventEntry(3, { ids })];

interface Press {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

const named = [
  'ArrowDown ArrowUp ArrowLeft ArrowRight Home End PageDown PageUp Enter Escape Delete Backspace Insert ContextMenu F1 F2 F10',
  'a b c d e f g h i j k l m n o p q r s t u v w x y z 0 1 2 3 4 5 6 7 8 9 ? / + - . , [ ]',
]
  .join(' ')
  .split(' ')
  .concat(' ');

/** Every key with no modifier and with each; a letter with Shift is a capital. */
const everyPress: Press[] = named.flatMap((key) =>
  (['', 'ctrlKey', 'shiftKey', 'altKey'] as const).map((held) => {
    const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
    return { ...none, key: held === 'shiftKey' && key.length === 1 ? key.toUpperCase() : key, [held]: true };
  }),
);

const written = ({ key, ctrlKey, shiftKey, altKey }: Press): string =>
  [ctrlKey && 'Ctrl', shiftKey && 'Shift', altKey && 'Alt', key].filter((part) => part !== false).join('+');

/** Gives the focus to this place of a panel whose second event is open. */
function standIn(place: ShortcutPlace): Element {
  cleanup();
  const { model } = openPanel(rows);
  void act(() => model.selection.show(rows[1] ?? eventEntry(2)));
  const parts: Record<ShortcutPlace, () => Element> = {
    anywhere: () => document.body,
    panes: () => screen.getByRole('tabpanel'),
    list: grid,
    tabs: () => screen.getByRole('tab', { name: 'Payload' }),
    tree: () => screen.getAllByRole('treeitem')[0] ?? document.body,
    overview() {
      const strip = screen.getByRole('slider', { name: 'Time range' });
      fireEvent.keyDown(strip, { key: 'ArrowRight' });
      return strip;
    },
  };
  return parts[place]();
}

/** The places whose keys count where the focus is there. */
const counting: Record<ShortcutPlace, readonly ShortcutPlace[]> = {
  anywhere: ['anywhere'],
  panes: ['anywhere', 'panes'],
  list: ['anywhere', 'panes', 'list'],
  tabs: ['anywhere', 'panes', 'tabs'],
  tree: ['anywhere', 'panes', 'tree'],
  overview: ['anywhere', 'overview'],
};

describe('the table of shortcuts and the keys', () => {
  test.each(Object.values(counting).map((places) => [places.at(-1) ?? 'anywhere', places] as const))(
    'agree on every key: %s',
    (place, places) => {
      const listed = (press: Press) => places.some((each) => shortcutOf(press, each) !== null);
      let here = standIn(place);
      for (const press of everyPress) {
        const handled = !fireEvent.keyDown(here, press);
        const promised = listed(press);
        // Where Shift has no meaning of its own, a key may do what it does without.
        const allowed = promised || (press.shiftKey && listed({ ...press, shiftKey: false }));
        expect(handled ? allowed : !promised, `${written(press)} is ${handled ? 'handled' : 'not handled'}`).toBe(true);
        if (handled) here = standIn(place);
      }
    },
    30_000,
  );

  test('have each key once in a place', () => {
    for (const places of Object.values(counting)) {
      const all = table.filter(({ place }) => places.includes(place)).flatMap(({ presses }) => presses);
      const names = all.map((press) => keyNames(press, false).join('+'));
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

describe('the sheet of shortcuts', () => {
  test('opens by ? and shows every shortcut where it counts', () => {
    openPanel();
    fireEvent.keyDown(grid(), { key: '?', shiftKey: true });
    const sheet = screen.getByRole('dialog', { name: 'Keyboard shortcuts' });
    for (const { id, place, presses } of shortcuts) {
      const heading = within(sheet).getByRole('heading', { name: placeWords(place) });
      const section = heading.parentElement ?? sheet;
      const line = within(section).getByText(shortcutWords(id)).parentElement;
      for (const press of presses) for (const name of keyNames(press, false)) expect(line?.textContent).toContain(name);
    }
  });

  test('closes by Esc, by ? and by its button', () => {
    openPanel();
    const sheet = () => screen.queryByRole('dialog', { name: 'Keyboard shortcuts' });
    for (const key of ['Escape', '?']) {
      fireEvent.click(screen.getByRole('button', { name: 'Keyboard shortcuts' }));
      fireEvent.keyDown(within(sheet() ?? document.body).getByRole('button', { name: 'Close' }), { key });
      expect(sheet()).toBeNull();
    }
    fireEvent.click(screen.getByRole('button', { name: 'Keyboard shortcuts' }));
    fireEvent.click(within(sheet() ?? document.body).getByRole('button', { name: 'Close' }));
    expect(sheet()).toBeNull();
  });

  test('takes no key from what stands under it', () => {
    const { world } = openPanel();
    fireEvent.keyDown(grid(), { key: '?' });
    fireEvent.keyDown(screen.getByRole('button', { name: 'Close' }), { key: 'l', ctrlKey: true });
    expect(world.sent.filter(({ type }) => type === 'clear')).toEqual([]);
  });

  test('does not open while one types', () => {
    openPanel();
    expect(fireEvent.keyDown(screen.getByRole('searchbox', { name: 'Filter' }), { key: '?' })).toBe(true);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('names the keys of a Mac', () => {
    expect(keyNames({ key: 'c', control: true, shift: true }, true)).toEqual(['⌘', '⇧', 'C']);
  });
});

describe('an open menu', () => {
  const list = () => {
    fireEvent.keyDown(grid(), { key: 'Home' });
    fireEvent.keyDown(grid(), { key: 'F10', shiftKey: true });
  };
  const columns = () => void fireEvent.click(screen.getByRole('button', { name: 'Columns' }));

  test.each([
    ['of formats', list],
    ['of columns', columns],
  ])('%s leaves no letter and no ? to what stands below', (_, open) => {
    for (const key of ['d', 'l', 'j', '?']) {
      const { model } = openPanel(rows);
      void act(() => model.selection.select(rows[1] ?? eventEntry(2)));
      open();
      const item = within(screen.getByRole('menu')).getAllByRole('menuitem')[0] ?? grid();
      const { selected } = model.selection;
      const before = selected.value;
      fireEvent.keyDown(item, { key });
      expect([key, model.selection.open.value, model.sheet.open.value]).toEqual([key, false, false]);
      expect(selected.value).toBe(before);
      expect(screen.queryByRole('menu')).not.toBeNull();
      cleanup();
    }
  });
});
