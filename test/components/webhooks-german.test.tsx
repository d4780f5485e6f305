// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { act } from 'preact/test-utils';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { useLanguage } from '../support/language.ts';
import { openPanel } from '../support/open-panel.tsx';

beforeAll(() => useLanguage('de'));
afterEach(cleanup);
afterAll(() => useLanguage('en'));

function openPane() {
  const opened = openPanel();
  fireEvent.click(screen.getByRole('button', { name: 'Webhooks' }));
  return opened;
}

test('the pane for webhooks speaks German, what it is told by a stream too', () => {
  const { webhooks } = openPane();
  const address = screen.getByRole('textbox', { name: 'Adresse des Live-Streams' });
  fireEvent.input(address, { target: { value: 'http://127.0.0.1:4400/events?key=x' } });
  fireEvent.click(screen.getByRole('button', { name: 'Verbinden' }));
  void act(() => {
    webhooks.stream.onState({ kind: 'waiting', reason: { code: 'broke', host: '127.0.0.1:4400' }, retryAt: 4_000 });
    webhooks.stream.onMissed({ code: 'down', host: '127.0.0.1:4400', seconds: 12 });
  });
  expect(screen.getByText(/Die Verbindung zu 127\.0\.0\.1:4400 ist abgebrochen\.$/)).toBeTruthy();
  const missed = screen.getByRole('list', { name: 'Möglicherweise fehlend' });
  expect(within(missed).getByText(/12 s unterbrochen/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Secret von OnceHub speichern' })).toBeTruthy();
});

test('a pasted text is refused or added in German, and kept under its English name', () => {
  const { world, model } = openPane();
  const box = screen.getByRole('textbox', { name: 'Webhook-Body oder curl-Befehl' });
  fireEvent.input(box, { target: { value: 'curl x -F a=b' } });
  fireEvent.click(screen.getByRole('button', { name: 'Hinzufügen' }));
  expect(screen.getByRole('alert').textContent).toContain('Nicht gelesen: Das Formular (-F) in Zeile 1, Spalte 8');
  fireEvent.input(box, { target: { value: '{"type":"x"}' } });
  fireEvent.click(screen.getByRole('button', { name: 'Hinzufügen' }));
  expect(world.sent).toMatchObject([{ type: 'deliver', file: 'pasted text' }]);
  void act(() => model.receive({ type: 'delivered', session: 'text-1', through: 1, stored: 1, error: null }));
  expect(screen.getByText('Eingefügter Text: 1 Webhook hinzugefügt (ein JSON-Body).')).toBeTruthy();
});

test('a file of neither kind is refused with both reasons in German', () => {
  const { model } = openPane();
  void act(() => model.webhooks.openFile('c.json', 'nichts'));
  expect(screen.getByRole('alert').textContent).toMatch(/^c\.json: nicht importiert\. Die Datei ist leer/);
  expect(screen.getByRole('alert').textContent).toContain('Auch Webhooks sind nicht enthalten');
});
