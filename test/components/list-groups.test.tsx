// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test } from 'vitest';
import { grid, openPanel, rowOf, rows } from '../support/open-panel.tsx';
import { eventEntry } from '../support/panel-entries.ts';

afterEach(cleanup);

const three = [1, 2, 3].map((order) => eventEntry(order, { time: order * 1_000 }));
const other = eventEntry(4, { time: 4_000, name: 'oncehub.other' });

function openGrouped(entries = three) {
  const panel = openPanel(entries);
  void act(() => panel.model.columns.setGrouped(true));
  return panel;
}

describe('a row of repeats', () => {
  test('is chosen by Ctrl+A with all it stands for', () => {
    const { model } = openGrouped();
    fireEvent.keyDown(grid(), { key: 'a', ctrlKey: true });
    expect(model.selection.selectedEvents()).toHaveLength(3);
  });

  test('is copied with all it stands for, and the menu says how many', async () => {
    const { webhooks } = openGrouped();
    fireEvent.contextMenu(rowOf('valid'), { clientX: 5, clientY: 5 });
    expect(screen.getByRole('menu').getAttribute('aria-label')).toBe('Copy 3 events as');
    fireEvent.click(within(screen.getByRole('menu')).getByRole('menuitem', { name: 'JSON' }));
    await waitFor(() => expect(JSON.parse(webhooks.clipboard ?? '')).toHaveLength(3));
  });

  test('says the time since the row before it in time when it is open, the newest first too', () => {
    const { model } = openGrouped([...three, other]);
    void act(() => {
      model.columns.sortBy('time');
      for (const entry of three.slice(0, 1)) model.list.toggleGroup(entry);
    });
    const deltas = rows()
      .slice(1)
      .map((row) => within(row).getAllByRole('gridcell')[1]?.textContent);
    expect(deltas).toEqual(['+1.00 s', '', '+1.00 s', '+1.00 s']);
  });
});

describe('keys with Caps Lock on', () => {
  test('do what they do without', () => {
    const { model } = openPanel(three);
    fireEvent.keyDown(grid(), { key: 'Home' });
    fireEvent.keyDown(grid(), { key: 'J' });
    expect(model.selection.selected.value?.order).toBe(2);
    fireEvent.keyDown(grid(), { key: 'A', ctrlKey: true });
    expect(model.selection.selectedEntries.value).toHaveLength(3);
  });
});

describe('the count of newer rows', () => {
  const pill = () => document.querySelector('.newer')?.textContent ?? null;

  /** A list of a hundred rows that can be scrolled. */
  function openLong() {
    const { model } = openPanel(
      Array.from({ length: 100 }, (_, at) => eventEntry(at + 1, { status: at === 99 ? 'invalid' : 'valid' })),
    );
    let top = 0;
    const element = grid();
    Object.defineProperty(element, 'scrollHeight', { get: () => (model.list.view.rows.length + 1) * 22 });
    Object.defineProperty(element, 'scrollTop', {
      get: () => top,
      set: (wanted: number) => {
        top = Math.max(0, Math.min(wanted, element.scrollHeight - element.clientHeight));
      },
    });
    return {
      model,
      scroll: (to: number) =>
        void act(() => {
          element.scrollTop = to;
          fireEvent.scroll(element);
        }),
      add: (...orders: number[]) =>
        void act(() =>
          model.receive({ type: 'entries', entries: orders.map((order) => eventEntry(order)), more: false }),
        ),
    };
  }

  test('begins anew where the reader has seen the newest', () => {
    const { scroll, add } = openLong();
    add(101);
    scroll(0);
    add(102, 103);
    expect(pill()).toContain('2');
    scroll(99_999);
    expect(pill()).toBeNull();
    scroll(0);
    add(104);
    expect(pill()).toContain('1 ');
  });

  test('counts on when the filter hides the newest row that was seen', () => {
    const { model, scroll, add } = openLong();
    add();
    scroll(200);
    void act(() => model.list.setFilter('status:valid'));
    add(101, 102);
    expect(pill()).toContain('2');
  });
});
