// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test } from 'vitest';
import { grid, openPanel, rows } from '../support/open-panel.tsx';
import { eventEntry } from '../support/panel-entries.ts';

afterEach(cleanup);

const ids = ['oncehub booking BKNG-1'];
const linked = [
  eventEntry(1, { time: 1_000, ids, name: 'first' }),
  eventEntry(2, { time: 1_500, name: 'lone' }),
  eventEntry(3, { time: 2_240, ids, name: 'second', channel: 'webhook' }),
  eventEntry(4, { time: 9_000, ids, name: 'third', status: 'invalid' }),
];

const chosen = () => rows().find((row) => row.getAttribute('aria-selected') === 'true');
const section = () => screen.getByRole('region', { name: 'Linked events' });
const lines = () =>
  within(section())
    .getAllByRole('button')
    .map((line) => line.textContent);

describe('events that share an id', () => {
  test('are marked in the list', () => {
    openPanel(linked);
    const marks = rows()
      .slice(1)
      .map((row) => within(row).queryByRole('img', { name: 'linked' }) !== null);
    expect(marks).toEqual([true, false, true, true]);
  });

  test('are listed in the details with the time between, and one click leads there', () => {
    openPanel(linked);
    fireEvent.click(screen.getByText('second'));
    expect(lines()).toEqual(['−1.24 s first message', 'this event second webhook', '+6.76 s third message']);
    expect(section().textContent).toContain('booking BKNG-1');
    fireEvent.click(within(section()).getByRole('button', { name: /third/ }));
    expect(chosen()?.textContent).toContain('third');
    expect(lines()[2]).toBe('this event third message');
    expect(within(section()).getByText('+6.76 s from second · booking BKNG-1')).toBeTruthy();
  });

  test('follow each other by l and Shift+L, round and round, with the time of the step', () => {
    openPanel(linked);
    fireEvent.keyDown(grid(), { key: 'Home' });
    fireEvent.keyDown(grid(), { key: 'l' });
    expect(chosen()?.textContent).toContain('second');
    expect(screen.getAllByText('+1.24 s from first · booking BKNG-1').length).toBeGreaterThan(0);
    fireEvent.keyDown(screen.getByRole('tabpanel'), { key: 'l' });
    expect(chosen()?.textContent).toContain('third');
    fireEvent.keyDown(grid(), { key: 'l' });
    expect(chosen()?.textContent).toContain('first');
    fireEvent.keyDown(grid(), { key: 'L', shiftKey: true });
    expect(chosen()?.textContent).toContain('third');
    fireEvent.keyDown(grid(), { key: 'ArrowUp' });
    expect(screen.queryByText(/ from first/)).toBeNull();
  });

  test('keep the focus in the details, so that the next l is heard there too', () => {
    openPanel(linked);
    fireEvent.click(screen.getByText('first'));
    const tree = within(screen.getByRole('tree', { name: 'Payload' })).getAllByRole('treeitem')[0];
    tree?.focus();
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'l' });
    expect(document.activeElement).toBe(screen.getByRole('tabpanel'));
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'l' });
    expect(chosen()?.textContent).toContain('third');
  });

  test('show in their details even where the filter hides their row', () => {
    const { model } = openPanel(linked);
    void act(() => model.list.setFilter('-status:invalid'));
    fireEvent.click(screen.getByText('second'));
    fireEvent.keyDown(grid(), { key: 'l' });
    expect(within(screen.getByRole('complementary', { name: 'Details' })).getAllByText('third').length).toBe(2);
  });

  test('are no longer linked once the others are gone', () => {
    const { model } = openPanel(linked);
    fireEvent.click(screen.getByText('third'));
    void act(() => model.receive({ type: 'removed', through: 3 }));
    expect(screen.queryByRole('region', { name: 'Linked events' })).toBeNull();
    expect(screen.queryByRole('img', { name: 'linked' })).toBeNull();
  });

  test('that arrive later link those that are shown', () => {
    const { model } = openPanel(linked.slice(0, 2));
    fireEvent.click(screen.getByText('first'));
    expect(screen.queryByRole('region', { name: 'Linked events' })).toBeNull();
    void act(() => model.receive({ type: 'entries', entries: linked.slice(2), more: false }));
    expect(lines()).toHaveLength(3);
  });

  test('an l that is typed into a field is a letter', () => {
    openPanel(linked);
    fireEvent.click(screen.getByText('first'));
    fireEvent.keyDown(screen.getByRole('searchbox', { name: 'Filter' }), { key: 'l' });
    expect(chosen()?.textContent).toContain('first');
  });
});
