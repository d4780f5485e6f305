// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { act } from 'preact/test-utils';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { Options } from '../../components/options/Options.tsx';
import { Popup } from '../../components/popup/Popup.tsx';
import { useLanguage } from '../support/language.ts';
import { openPanel } from '../support/open-panel.tsx';
import { tabState } from '../support/panel-entries.ts';

beforeAll(() => useLanguage('de'));
afterEach(cleanup);
afterAll(() => useLanguage('en'));

const nothing = (): void => undefined;

test('the filter explains itself in German and keeps its own language', () => {
  openPanel();
  const box = screen.getByRole('searchbox', { name: 'Filter' });
  fireEvent.input(box, { target: { value: 'sta' } });
  const status = within(screen.getByRole('listbox', { name: 'Filtervorschläge' })).getAllByRole('option')[0];
  expect(status?.textContent).toContain('status:');
  expect(screen.getByText(/Vorschläge, Auswahl mit Pfeil nach unten/)).toBeTruthy();
  fireEvent.input(box, { target: { value: 'vendr:x is:blue' } });
  expect(screen.getByRole('alert').textContent).toContain(
    'blue gibt es nicht: Möglich sind trusted, imported, truncated.',
  );
  fireEvent.input(box, { target: { value: '-status:valid' } });
  const chips = within(screen.getByRole('toolbar', { name: 'Anbieter und Status' }));
  expect(chips.getByRole('button', { name: 'valid 2 ausgeschlossen' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Filter löschen' }));
  expect(box).toHaveProperty('value', '');
});

test('the overview is drawn and said in German', () => {
  openPanel();
  expect(within(screen.getByRole('region', { name: 'Übersicht' })).getByText(/^4 Ereignisse, 1 invalid/)).toBeTruthy();
  const strip = screen.getByRole('slider', { name: 'Zeitraum' });
  expect(strip.getAttribute('aria-valuetext')).toBe('Gesamte Zeit');
  fireEvent.keyDown(strip, { key: 'Home' });
  fireEvent.click(screen.getByRole('button', { name: 'Zeitraum aufheben' }));
});

test('the settings are named and explained in German', () => {
  const { model } = openPanel();
  void act(() => model.settings.show());
  const dialog = within(screen.getByRole('dialog', { name: 'Einstellungen' }));
  expect(dialog.getByRole('combobox', { name: 'Design' })).toBeTruthy();
  expect(dialog.getByRole('option', { name: 'Seit dem Laden der Seite' })).toBeTruthy();
  expect(dialog.getByText(/^1\.000 bis 200\.000\./)).toBeTruthy();
});

test('the sheet of shortcuts names the keys of a German keyboard', () => {
  openPanel();
  fireEvent.keyDown(document.body, { key: '?' });
  const sheet = within(screen.getByRole('dialog', { name: 'Tastenkürzel' }));
  expect(sheet.getByText('Alles auswählen').parentElement?.textContent).toContain('Strg+A');
  expect(sheet.getByText('Erstes Ereignis').parentElement?.textContent).toContain('Pos1');
});

test('the popup is in German', () => {
  const props = {
    unheard: true,
    vendorName: (id: string) => id,
    onGrant: nothing,
    onOpen: nothing,
    onOptions: nothing,
  };
  const counts = { oncehub: { valid: 12_345 } };
  render(<Popup {...props} access="refused" state={tabState({ counts, recording: false })} />);
  expect(within(screen.getByRole('region', { name: 'In diesem Tab gesehen' })).getByText('12.345 valid')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Zugriff erlauben' })).toBeTruthy();
  expect(screen.getByText(/^Alle Ereignisse zeigt der Tab/).textContent).toBe(
    'Alle Ereignisse zeigt der Tab Widget Events der DevTools (F12), eventuell hinter ».',
  );
});

test('a frame that cannot be understood is told of in the user’s language', () => {
  openPanel([], tabState({ storageError: { unreadable: 'https://old.test' } }));
  expect(
    screen.getByText(/Ein Frame von https:\/\/old\.test hat gesendet, was diese Version nicht versteht\./),
  ).toBeTruthy();
});

test('the options are in German', () => {
  const vendor = { id: 'once', name: 'Once', builtIn: ['https://once.test'], added: ['https://a.test'], why: null };
  render(<Options vendors={[vendor]} error={null} onAdd={() => Promise.resolve(null)} onRemove={nothing} />);
  expect(screen.getByRole('heading', { name: 'Widgetscope-Optionen' })).toBeTruthy();
  expect(screen.getByRole('list', { name: 'Origins von Once' }).textContent).toContain(
    'https://once.test dokumentiert',
  );
  expect(screen.getByRole('button', { name: 'https://a.test entfernen' })).toBeTruthy();
});
