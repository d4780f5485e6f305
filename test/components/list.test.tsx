// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test } from 'vitest';
import { grid, invalid, openPanel, rowOf, rows } from '../support/open-panel.tsx';
import { eventEntry } from '../support/panel-entries.ts';

afterEach(cleanup);

describe('the list', () => {
  test('names status and vendor of every event row', () => {
    openPanel();
    expect(rows().map((row) => [row.dataset['status'], row.dataset['vendor']])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
      ['valid', 'oncehub'],
      ['invalid', 'oncehub'],
      [undefined, undefined],
      ['untrusted', 'oncehub'],
      ['valid', 'oncehub'],
    ]);
    expect(within(rowOf('untrusted')).getByText('evil.test')).toBeTruthy();
    expect(screen.getByText('imported')).toBeTruthy();
  });

  test('says what gaps and navigations are', () => {
    openPanel();
    expect(screen.getByText('14 events are missing')).toBeTruthy();
    expect(screen.getByText('Page loaded')).toBeTruthy();
  });

  test('counts rows rightly while it draws only a window of them', () => {
    openPanel(Array.from({ length: 5_000 }, (_, index) => eventEntry(index + 1)));
    expect(grid().getAttribute('aria-rowcount')).toBe('5001');
    expect(rows().length).toBeLessThan(80);
    expect(rows().at(-1)?.getAttribute('aria-rowindex')).toBe('5001');
  });

  test('is walked by keys, and opens and closes details', () => {
    openPanel();
    fireEvent.keyDown(grid(), { key: 'Home' });
    fireEvent.keyDown(grid(), { key: 'j' });
    fireEvent.keyDown(grid(), { key: 'ArrowDown' });
    expect(rowOf('invalid').getAttribute('aria-selected')).toBe('true');
    expect(grid().getAttribute('aria-activedescendant')).toBe(rowOf('invalid').id);
    fireEvent.keyDown(grid(), { key: 'Enter' });
    expect(screen.getByRole('complementary', { name: 'Details' })).toBeTruthy();
    fireEvent.keyDown(grid(), { key: 'Escape' });
    expect(screen.queryByRole('complementary')).toBeNull();
  });

  test('keeps the chosen row when others arrive before it', () => {
    const { model } = openPanel();
    fireEvent.click(rowOf('invalid'));
    void act(() => model.receive({ type: 'entries', entries: [eventEntry(7, { time: 0 })], more: false }));
    expect(rowOf('invalid').getAttribute('aria-selected')).toBe('true');
    expect(rowOf('invalid').getAttribute('aria-rowindex')).toBe('5');
  });
});

describe('details', () => {
  test('mark bad and missing fields in the payload, and show markup as text', () => {
    openPanel();
    fireEvent.click(rowOf('invalid'));
    const tree = screen.getByRole('tree', { name: 'Payload' });
    const lines = within(tree)
      .getAllByRole('treeitem')
      .map((line) => line.textContent);
    expect(lines).toContain('bot_id: 1234expected string, received number');
    expect(lines).toContain('bot_name: missingexpected string, received undefined');
    expect(lines).toContain('html: "<b>bold</b>"');
  });

  test('list findings, raw data and the sender in their tabs', () => {
    openPanel();
    fireEvent.click(rowOf('invalid'));
    fireEvent.click(screen.getByRole('tab', { name: 'Findings' }));
    expect(screen.getByText('bot_name is missing.')).toBeTruthy();
    fireEvent.click(screen.getByRole('tab', { name: 'Raw' }));
    expect(JSON.parse(screen.getByLabelText('Raw data').textContent)).toEqual(invalid.event.data);
    fireEvent.keyDown(screen.getByRole('tab', { name: 'Raw' }), { key: 'ArrowRight' });
    expect(screen.getByRole('tab', { name: 'Sender' }).getAttribute('aria-selected')).toBe('true');
    expect(screen.getByRole('row', { name: /Trusted origins of OnceHub/ })).toBeTruthy();
  });
});
