// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { useLanguage } from '../support/language.ts';
import { openPanel } from '../support/open-panel.tsx';
import { eventEntry, navigationEntry, tabState } from '../support/panel-entries.ts';

beforeEach(() => useLanguage('de'));
afterEach(async () => {
  cleanup();
  await useLanguage('en');
});

test('the list and its toolbar speak German, and the words of the file stay', () => {
  openPanel();
  const grid = screen.getByRole('grid', { name: 'Ereignisse' });
  expect(within(grid).getByRole('columnheader', { name: 'Absender' })).toBeTruthy();
  expect(within(grid).getByText('14 Ereignisse fehlen')).toBeTruthy();
  // The words of the file and the filter stay what they are.
  expect(within(grid).getByText('untrusted').closest('[role=row]')?.getAttribute('data-status')).toBe('untrusted');
  for (const name of ['Aufzeichnen', 'Leeren', 'Exportieren', 'Importieren', 'Einstellungen', 'Tastenkürzel'])
    expect(screen.getByRole('button', { name })).toBeTruthy();
  expect(screen.getByRole('checkbox', { name: 'Log beibehalten' })).toBeTruthy();
  expect(screen.getByText('4 / 4 Ereignisse')).toBeTruthy();
});

test('a summary that is a finding’s sentence is German', () => {
  const message = 'OnceHub does not document an event "x".';
  const told = { path: [], message, expected: null, received: 'x' };
  const finding = { severity: 'warning', code: 'unknown-event', ...told } as const;
  openPanel([eventEntry(2, { status: 'unknown-event', payloadAt: null, summary: message, findings: [finding] })]);
  const cell = screen.getByText('Der Anbieter dokumentiert kein Ereignis „x“.', { selector: '[role=gridcell]' });
  expect(cell.title).toBe(cell.textContent);
});

test('the menus speak German', () => {
  openPanel();
  fireEvent.click(screen.getByRole('button', { name: 'Exportieren' }));
  expect(screen.getByRole('menuitem', { name: 'Exportieren (bereinigt)' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Spalten' }));
  expect(screen.getByRole('menuitemcheckbox', { name: 'Wiederholungen gruppieren' })).toBeTruthy();
});

test('an empty list and what one must know speak German', () => {
  const { model } = openPanel([navigationEntry(1)]);
  expect(
    screen.getByRole('heading', { name: 'Kein Widget-Ereignis auf shop.test seit dem Seitenaufruf' }),
  ).toBeTruthy();
  expect(screen.getByRole('button', { name: 'einen Live-Stream mithören' })).toBeTruthy();
  void act(() => model.receive({ type: 'state', state: tabState({ storageError: 'Quota.' }) }));
  expect(screen.getByRole('alert').textContent).toBe(
    'Neue Ereignisse lassen sich nicht speichern: Quota. Sie zählen als verworfen, bis der Speicher wieder funktioniert.',
  );
});
