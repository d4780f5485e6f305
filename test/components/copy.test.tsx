// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { formatLabel } from '../../components/words/copy-words.ts';
import { copyFormats } from '../../core/panel/copy-as/formats.ts';
import { useLanguage } from '../support/language.ts';
import { entries, grid, invalid, openPanel, type OpenPanel, rowOf } from '../support/open-panel.tsx';
import { eventEntry } from '../support/panel-entries.ts';

afterEach(cleanup);

const menu = () => screen.getByRole('menu', { name: /^Copy/ });
const choose = (name: string) => fireEvent.click(within(menu()).getByRole('menuitem', { name }));
const open = (panel: OpenPanel, shown = invalid) => void act(() => panel.model.selection.show(shown));

/** What was said of it, once it was. */
async function said(words: RegExp): Promise<string> {
  const log = screen.getByRole('log');
  await waitFor(() => expect(log.textContent).toMatch(words));
  return log.textContent;
}

describe('Copy as in the head of the details', () => {
  test('copies the event and says so', async () => {
    const panel = openPanel();
    open(panel);
    fireEvent.click(screen.getByRole('button', { name: 'Copy as' }));
    choose('Payload');
    await said(/Copied 1 event as Payload, not sanitized/);
    expect(JSON.parse(panel.webhooks.clipboard ?? '')).toEqual({ bot_id: 1234, html: '<b>bold</b>' });
    expect(screen.queryByRole('menu')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Copy as' }));
  });

  test('copies all selected events where this one is among them', async () => {
    const panel = openPanel();
    open(panel);
    void act(() => panel.model.selection.selectAll(entries));
    fireEvent.click(screen.getByRole('button', { name: 'Copy as' }));
    expect(menu().getAttribute('aria-label')).toBe('Copy 4 events as');
    choose('JSON');
    await said(/Copied 4 events as JSON/);
    expect(JSON.parse(panel.webhooks.clipboard ?? '')).toHaveLength(4);
  });

  test('has every format, moves by keys and closes by Esc', () => {
    const panel = openPanel();
    open(panel);
    fireEvent.click(screen.getByRole('button', { name: 'Copy as' }));
    const items = within(menu()).getAllByRole('menuitem');
    expect(new Set(copyFormats.map(formatLabel)).size).toBe(copyFormats.length);
    expect(items.map((item) => item.getAttribute('aria-label'))).toEqual(copyFormats.map(formatLabel));
    expect(document.activeElement).toBe(items[0]);
    const press = (key: string) => {
      fireEvent.keyDown(document.activeElement ?? menu(), { key });
      return document.activeElement?.getAttribute('aria-label');
    };
    expect(press('ArrowDown')).toBe('Payload');
    expect(press('ArrowUp')).toBe('JSON');
    expect(press('ArrowUp')).toBe('Bug report with sensitive data');
    expect(press('Home')).toBe('JSON');
    expect(press('z')).toBe('zod schema');
    expect(press('End')).toBe('Bug report with sensitive data');
    press('Escape');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(screen.getByRole('complementary', { name: 'Details' })).toBeTruthy();
  });

  test('offers what cannot be made only with the reason', () => {
    const panel = openPanel();
    open(panel);
    fireEvent.click(screen.getByRole('button', { name: 'Copy as' }));
    const curl = within(menu()).getByRole('menuitem', { name: 'curl' });
    expect(curl.getAttribute('aria-disabled')).toBe('true');
    expect(curl.textContent).toContain('Only webhooks');
    choose('curl');
    expect(panel.webhooks.clipboard).toBe('');
  });

  test('says what failed, and what was copied last when it works again', async () => {
    const panel = openPanel();
    panel.webhooks.clipboard = null;
    open(panel);
    fireEvent.click(screen.getByRole('button', { name: 'Copy as' }));
    choose('zod schema');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Nothing was copied as zod schema. The browser refuses the clipboard');
    panel.webhooks.clipboard = '';
    fireEvent.keyDown(grid(), { key: 'c', ctrlKey: true });
    await said(/Copied 1 event as JSON/);
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('the context menu of a row', () => {
  test('selects the row and copies it', async () => {
    const panel = openPanel();
    fireEvent.contextMenu(rowOf('untrusted'));
    expect(panel.model.selection.selectedEvents().map(({ order }) => order)).toEqual([5]);
    choose('Listener');
    await said(/Copied 1 event as Listener/);
    expect(panel.webhooks.clipboard).toContain("event.origin !== 'https://oncehub.com'");
    expect(document.activeElement).toBe(grid());
  });

  test('keeps a selection the row belongs to', () => {
    const panel = openPanel();
    void act(() => panel.model.selection.selectAll(entries));
    fireEvent.contextMenu(rowOf('invalid'));
    expect(menu().getAttribute('aria-label')).toBe('Copy 4 events as');
  });

  test.each([{ key: 'F10', shiftKey: true }, { key: 'ContextMenu' }])('opens by the keyboard: $key', (press) => {
    const panel = openPanel();
    void act(() => panel.model.selection.select(invalid));
    const handled = !fireEvent.keyDown(grid(), press);
    expect(handled).toBe(true);
    fireEvent.keyDown(menu(), { key: 'Escape' });
    expect(screen.queryByRole('menu')).toBeNull();
    expect(document.activeElement).toBe(grid());
    expect(panel.model.selection.open.value).toBe(false);
  });

  test('is the browser’s own where there is nothing to copy', () => {
    openPanel();
    expect(fireEvent.contextMenu(grid())).toBe(true);
    expect(fireEvent.keyDown(grid(), { key: 'ContextMenu' })).toBe(true);
    expect(screen.queryByRole('menu')).toBeNull();
  });
});

describe('in German', () => {
  beforeEach(() => useLanguage('de'));
  afterEach(() => useLanguage('en'));

  test('the menu, what it refuses and what it says of a copy are German', async () => {
    const panel = openPanel();
    open(panel);
    fireEvent.click(screen.getByRole('button', { name: 'Kopieren als' }));
    const german = within(screen.getByRole('menu', { name: 'Kopieren als' }));
    const curl = german.getByRole('menuitem', { name: 'curl' });
    expect(curl.textContent).toContain('Nur Webhooks sind Anfragen, die curl wiederholen kann.');
    fireEvent.click(german.getByRole('menuitem', { name: 'Fehlerbericht (bereinigt)' }));
    await said(/^1 Ereignis kopiert als Fehlerbericht \(bereinigt\)$/);
  });

  test('what is copied stays English', async () => {
    const panel = openPanel();
    open(panel);
    fireEvent.click(screen.getByRole('button', { name: 'Kopieren als' }));
    fireEvent.click(screen.getByRole('menuitem', { name: 'Fehlerbericht mit sensiblen Daten' }));
    await said(/nicht bereinigt/);
    expect(panel.webhooks.clipboard).toContain('### What was sent');
  });
});

describe('Ctrl+C', () => {
  test('copies the selection as JSON', async () => {
    const panel = openPanel();
    void act(() => panel.model.selection.selectRange([invalid, eventEntry(6)], invalid));
    expect(fireEvent.keyDown(grid(), { key: 'c', metaKey: true })).toBe(false);
    await said(/Copied 2 events as JSON/);
    expect(JSON.parse(panel.webhooks.clipboard ?? '')).toMatchObject([{ id: 'event-3' }, { id: 'event-6' }]);
  });

  test('is the browser’s where text is selected, in a field and where nothing is selected', () => {
    const panel = openPanel();
    expect(fireEvent.keyDown(grid(), { key: 'c', ctrlKey: true })).toBe(true);
    void act(() => panel.model.selection.select(invalid));
    const filter = screen.getByRole('searchbox', { name: 'Filter' });
    expect(fireEvent.keyDown(filter, { key: 'c', ctrlKey: true })).toBe(true);
    getSelection()?.selectAllChildren(screen.getByRole('contentinfo'));
    expect(fireEvent.keyDown(grid(), { key: 'c', ctrlKey: true })).toBe(true);
    getSelection()?.removeAllRanges();
    expect(fireEvent.keyDown(grid(), { key: 'c', ctrlKey: true })).toBe(false);
  });
});
