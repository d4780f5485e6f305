// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test } from 'vitest';
import { grid, openPanel, rowOf, rows } from '../support/open-panel.tsx';
import { eventEntry, gapEntry, navigationEntry } from '../support/panel-entries.ts';

afterEach(cleanup);

const heading = (name: string | RegExp) => within(grid()).getByRole('columnheader', { name });
const headings = () => within(grid()).getAllByRole('columnheader');
const events = () => rows().filter((row) => row.dataset['status'] !== undefined);
const cellsOf = (row: HTMLElement | undefined) => within(row ?? grid()).getAllByRole('gridcell');
const names = () => events().map((row) => row.querySelector('bdi')?.textContent);
const chosen = () => rows().filter((row) => row.getAttribute('aria-selected') === 'true');
const three = () =>
  ['beta', 'alpha', 'gamma'].map((name, at) => eventEntry(at + 1, { name, size: 10 * (at + 1), time: at * 350 }));

describe('columns', () => {
  test('are all there where there is room, numbered, with each cell under its heading', () => {
    openPanel();
    expect(headings().map((cell) => cell.getAttribute('aria-label') ?? cell.textContent)).toEqual([
      'Time',
      'Time since the row before it in time',
      'Status',
      'Vendor',
      'Event',
      'Channel',
      'Sender',
      'Size',
      'Summary',
    ]);
    expect(grid().getAttribute('aria-colcount')).toBe('9');
    const numbers = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
    expect(headings().map((cell) => cell.getAttribute('aria-colindex'))).toEqual(numbers);
    expect(cellsOf(events()[0]).map((cell) => cell.getAttribute('aria-colindex'))).toEqual(numbers);
  });

  test('can be made wider by keys, but for the last, which takes what is left over', () => {
    const { model } = openPanel();
    expect(heading('Event').getAttribute('aria-keyshortcuts')).toContain('Shift+ArrowLeft');
    expect(heading('Summary').getAttribute('aria-keyshortcuts')).toBeNull();
    fireEvent.keyDown(heading('Summary'), { key: 'ArrowLeft', shiftKey: true });
    expect(model.columns.layout.value.widths).toEqual({});
    fireEvent.keyDown(heading('Event'), { key: 'ArrowLeft', shiftKey: true });
    expect(model.columns.layout.value.widths).toHaveProperty('event');
  });

  test('are all covered by a page load and a gap', () => {
    openPanel([navigationEntry(1), gapEntry(2)]);
    for (const row of rows().slice(1)) {
      expect(
        cellsOf(row).map((cell) => [cell.getAttribute('aria-colindex'), cell.getAttribute('aria-colspan')]),
      ).toEqual([
        ['1', null],
        ['2', '8'],
      ]);
    }
  });

  test('say the time since the row before, a page load too', () => {
    openPanel([navigationEntry(4, { time: -1_240 }), ...three()]);
    expect(events().map((row) => cellsOf(row)[1]?.textContent)).toEqual(['+1.24 s', '+350 ms', '+350 ms']);
  });

  test('are sorted by a click, and the other way by another', () => {
    openPanel(three());
    expect(heading('Time').getAttribute('aria-sort')).toBe('ascending');
    fireEvent.click(heading('Event'));
    expect(names()).toEqual(['alpha', 'beta', 'gamma']);
    expect(heading('Event').getAttribute('aria-sort')).toBe('ascending');
    expect(heading('Time').getAttribute('aria-sort')).toBe('none');
    fireEvent.keyDown(heading('Event'), { key: 'Enter' });
    expect(names()).toEqual(['gamma', 'beta', 'alpha']);
    expect(heading('Event').getAttribute('aria-sort')).toBe('descending');
  });

  test('have one tab stop, and arrows lead from one to the next and down into the list', () => {
    openPanel();
    expect(headings().filter((cell) => cell.tabIndex === 0)).toEqual([heading('Status')]);
    heading('Status').focus();
    fireEvent.keyDown(heading('Status'), { key: 'ArrowRight' });
    expect(document.activeElement).toBe(heading('Vendor'));
    expect(heading('Vendor').tabIndex).toBe(0);
    fireEvent.keyDown(heading('Vendor'), { key: 'ArrowDown' });
    expect(document.activeElement).toBe(grid());
  });

  test('grow by Shift and an arrow', () => {
    openPanel();
    const width = () => Number.parseFloat(grid().style.getPropertyValue('--columns').split(' ')[3] ?? '');
    const before = width();
    fireEvent.keyDown(heading('Vendor'), { key: 'ArrowRight', shiftKey: true });
    expect(width()).toBeCloseTo(before + 10, 0);
    fireEvent.keyDown(heading('Vendor'), { key: 'ArrowLeft', shiftKey: true });
    expect(width()).toBeCloseTo(before, 0);
  });

  test('are chosen from a menu that a right click on a heading opens, and the focus comes back', () => {
    openPanel();
    heading('Status').focus();
    fireEvent.contextMenu(heading('Status'));
    const menu = screen.getByRole('menu', { name: 'Columns' });
    expect(document.activeElement).toBe(within(menu).getByRole('menuitemcheckbox', { name: 'Time' }));
    fireEvent.click(within(menu).getByRole('menuitemcheckbox', { name: 'Size', checked: true }));
    expect(within(grid()).queryByRole('columnheader', { name: 'Size' })).toBeNull();
    expect(grid().getAttribute('aria-colcount')).toBe('8');
    fireEvent.keyDown(menu, { key: 'Escape' });
    expect(screen.queryByRole('menu')).toBeNull();
    expect(document.activeElement).toBe(heading('Status'));
    fireEvent.click(screen.getByRole('button', { name: 'Columns' }));
    fireEvent.click(screen.getByRole('menuitem', { name: 'Reset columns' }));
    expect(heading('Size')).toBeTruthy();
  });
});

describe('the menu', () => {
  test('stands within the list', () => {
    openPanel();
    fireEvent.contextMenu(heading('Summary'), { clientX: 890, clientY: 10 });
    expect(screen.getByRole('menu', { name: 'Columns' }).style.left).toBe('690px');
  });
});

describe('repeats', () => {
  const repeated = () => [1, 2, 3].map((order) => eventEntry(order)).concat(eventEntry(4, { name: 'other' }));

  test('share a row on request, and are shown each by a click or an arrow', () => {
    const { model } = openPanel(repeated());
    expect(events()).toHaveLength(4);
    fireEvent.click(screen.getByRole('button', { name: 'Columns' }));
    fireEvent.click(screen.getByRole('menuitemcheckbox', { name: 'Group repeats', checked: false }));
    expect(events()).toHaveLength(2);
    expect(grid().getAttribute('aria-rowcount')).toBe('3');
    const badge = screen.getByRole('button', { name: '3 times in a row', expanded: false });
    expect(badge.textContent).toBe('×3');
    fireEvent.click(badge);
    expect(events()).toHaveLength(4);
    fireEvent.keyDown(grid(), { key: 'Home' });
    fireEvent.keyDown(grid(), { key: 'ArrowLeft' });
    expect(events()).toHaveLength(2);
    void act(() => model.receive({ type: 'entries', entries: [eventEntry(5, { name: 'other' })], more: false }));
    expect(events()).toHaveLength(2);
    expect(screen.getByRole('button', { name: '2 times in a row' })).toBeTruthy();
  });
});

describe('several rows', () => {
  test('are chosen by Ctrl and a click, Shift and a click, and a plain click lets them go', () => {
    const { model } = openPanel(three());
    const [beta, alpha, gamma] = events();
    if (beta === undefined || alpha === undefined || gamma === undefined) throw new Error('a row is missing');
    expect(grid().getAttribute('aria-multiselectable')).toBe('true');
    fireEvent.click(gamma);
    fireEvent.click(beta, { ctrlKey: true });
    expect(chosen()).toEqual([beta, gamma]);
    expect(model.selection.selectedEvents().map(({ event }) => event.name)).toEqual(['beta', 'gamma']);
    fireEvent.click(alpha, { shiftKey: true });
    expect(chosen()).toEqual([beta, alpha]);
    fireEvent.click(alpha);
    expect(chosen()).toEqual([alpha]);
  });

  test('are chosen by Shift and arrows from where one stands, and all by Ctrl+A', () => {
    openPanel(three());
    fireEvent.keyDown(grid(), { key: 'End' });
    fireEvent.keyDown(grid(), { key: 'ArrowUp', shiftKey: true });
    fireEvent.keyDown(grid(), { key: 'ArrowUp', shiftKey: true });
    expect(chosen()).toHaveLength(3);
    fireEvent.keyDown(grid(), { key: 'ArrowDown', shiftKey: true });
    expect(chosen()).toEqual(events().slice(1));
    expect(grid().getAttribute('aria-activedescendant')).toBe(events()[1]?.id);
    fireEvent.keyDown(grid(), { key: 'a', ctrlKey: true });
    expect(chosen()).toHaveLength(3);
  });
});

describe('the focus', () => {
  test('stays on the list and its row when rows arrive, when they are sorted, and when the filter changes', () => {
    const { model } = openPanel();
    fireEvent.click(rowOf('invalid'));
    grid().focus();
    void act(() => model.receive({ type: 'entries', entries: [eventEntry(9, { time: 0 })], more: false }));
    void act(() => model.list.setFilter('status:invalid'));
    fireEvent.click(heading('Size'));
    expect(document.activeElement).toBe(grid());
    expect(grid().getAttribute('aria-activedescendant')).toBe(rowOf('invalid').id);
    void act(() => model.list.setFilter('status:valid'));
    expect(document.activeElement).toBe(grid());
    expect(grid().getAttribute('aria-activedescendant')).toBeNull();
  });
});
