// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test } from 'vitest';
import { entries, openPanel, rows } from '../support/open-panel.tsx';
import { eventEntry, tabState } from '../support/panel-entries.ts';

afterEach(cleanup);

describe('what a screen reader is told', () => {
  test('is told again when the same happens again', () => {
    const { model, world } = openPanel([]);
    const arrive = (order: number) =>
      void act(() =>
        model.receive({ type: 'entries', entries: [eventEntry(order, { status: 'invalid' })], more: false }),
      );
    arrive(1);
    const first = screen.getByRole('log').firstElementChild;
    void act(() => world.elapse());
    arrive(2);
    const second = screen.getByRole('log').firstElementChild;
    expect(second?.textContent).toBe(first?.textContent);
    expect(second).not.toBe(first);
  });
});

describe('the toolbar', () => {
  test('records, clears and switches at once', () => {
    const { world } = openPanel();
    const record = screen.getByRole('button', { name: 'Record' });
    expect(record.getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(record);
    expect(record.getAttribute('aria-pressed')).toBe('false');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Preserve log' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'All messages' }));
    fireEvent.click(screen.getByRole('button', { name: 'Clear' }));
    expect(rows()).toHaveLength(1);
    expect(world.sent).toEqual([
      { type: 'set', recording: false },
      { type: 'set', preserveLog: true },
      { type: 'set', allMessages: true },
      { type: 'clear' },
    ]);
  });

  test('does the same by keys from anywhere', () => {
    const { world } = openPanel();
    fireEvent.keyDown(document.body, { key: 'e', ctrlKey: true });
    fireEvent.keyDown(document.body, { key: 'L', metaKey: true });
    expect(world.sent).toEqual([{ type: 'set', recording: false }, { type: 'clear' }]);
    fireEvent.keyDown(document.body, { key: 'f', ctrlKey: true });
    expect(document.activeElement).toBe(screen.getByRole('searchbox', { name: 'Filter' }));
  });

  test('says what it hides, and shows all again with one click', () => {
    openPanel();
    fireEvent.input(screen.getByRole('searchbox', { name: 'Filter' }), { target: { value: '-status:valid' } });
    expect(screen.getByText('2 / 4 events')).toBeTruthy();
    expect(screen.getByText(/2 hidden by filter/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'show all' }));
    expect(screen.getByText('4 / 4 events')).toBeTruthy();
  });

  test('reports a bad expression and keeps the last good filter', () => {
    openPanel();
    const box = screen.getByRole('searchbox', { name: 'Filter' });
    fireEvent.input(box, { target: { value: 'status:invalid' } });
    fireEvent.input(box, { target: { value: 'status:invalid /(/' } });
    expect(screen.getByRole('alert').textContent).toContain('not a regular expression');
    expect(screen.getByText('1 / 4 events')).toBeTruthy();
  });

  test('refuses a bad file in words', () => {
    const { model } = openPanel();
    void act(() => void model.imports.start('bad.json', '{'));
    expect(screen.getByRole('alert').textContent).toBe(
      'bad.json was not imported. The file is empty: expected a Widgetscope capture. Nothing of it was stored.',
    );
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('an empty list says why', () => {
  test('waiting', () => {
    openPanel([]);
    expect(screen.getByRole('heading', { name: 'Recording widget events on shop.test …' })).toBeTruthy();
  });

  test('paused, with the way out', () => {
    const { world } = openPanel([], tabState({ recording: false }));
    fireEvent.click(screen.getByRole('button', { name: 'Resume recording' }));
    expect(world.sent).toEqual([{ type: 'set', recording: true }]);
    expect(screen.getByRole('heading', { name: /Recording widget events/ })).toBeTruthy();
  });

  test('filtered away, with the way out', () => {
    openPanel();
    fireEvent.input(screen.getByRole('searchbox', { name: 'Filter' }), { target: { value: 'nowhere' } });
    fireEvent.click(screen.getByRole('button', { name: 'Show all events' }));
    expect(screen.getByText('4 / 4 events')).toBeTruthy();
  });

  test('no access to the site', () => {
    const { model } = openPanel([]);
    void act(() => model.setAccess('refused'));
    expect(screen.getByRole('heading', { name: 'No access to shop.test' })).toBeTruthy();
  });
});

describe('trouble is visible', () => {
  test('a lost connection', () => {
    const { model } = openPanel();
    void act(() => model.setConnection('lost'));
    expect(screen.getByText(/connection to Widgetscope is lost/)).toBeTruthy();
  });

  test('failing storage', () => {
    openPanel([], tabState({ storageError: 'The disk is full.' }));
    expect(screen.getByRole('alert').textContent).toContain('The disk is full.');
  });

  test('whatever was dropped, cut or evicted', () => {
    openPanel(entries, tabState({ integrity: { captured: 30, stored: 16, dropped: 14, truncated: 2, evicted: 1 } }));
    for (const words of ['14 dropped', '2 cut', '1 evicted', '1 gap']) expect(screen.getByText(words)).toBeTruthy();
  });
});
