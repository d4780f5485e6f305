// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { useLanguage } from '../support/language.ts';
import { button, openDetails } from '../support/open-details.tsx';
import { invalid } from '../support/open-panel.tsx';

beforeAll(() => useLanguage('de'));
afterEach(cleanup);
afterAll(() => useLanguage('en'));

test('the details are German, what the vendor and the page call things is not', () => {
  openDetails(invalid);
  expect(screen.getByRole('complementary', { name: 'Details' })).toBeTruthy();
  expect(screen.getAllByRole('tab').map((tab) => tab.textContent)).toEqual(['Payload', 'Befunde', 'Roh', 'Absender']);
  const lines = within(screen.getByRole('tree', { name: 'Payload' })).getAllByRole('treeitem');
  expect(lines[1]?.textContent).toBe('bot_id: 1234erwartet string, erhalten number');
  expect(lines.at(-1)?.textContent).toBe('bot_name: fehlterwartet string, erhalten undefined');
  expect(screen.getByRole('region', { name: 'Von OnceHub dokumentiert' }).textContent).toContain('Auslöser');
  fireEvent.click(button('Vergleichen'));
  expect(screen.getByText('1 hinzugefügt, 1 entfernt, 1 mit anderem Typ')).toBeTruthy();
});

test('a finding is said in German, and as it was recorded on demand', () => {
  openDetails(invalid);
  fireEvent.click(screen.getByRole('tab', { name: 'Befunde' }));
  const words = screen.getByText('bot_id ist number; der Anbieter dokumentiert string.');
  expect(words.title).toBe('bot_id must be a string.');
  expect(screen.getAllByText('Was tun:')).toHaveLength(2);
  expect(screen.getAllByText(/^Fehler · /)).toHaveLength(2);
});
