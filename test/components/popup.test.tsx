// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { Popup, type PopupProps } from '../../components/popup/Popup.tsx';
import { tabState } from '../support/panel-entries.ts';

afterEach(cleanup);

let pressed: string[] = [];

function open(given: Partial<PopupProps> = {}): void {
  pressed = [];
  const counts = { oncehub: { valid: 3, invalid: 1 }, bitpalm: { untrusted: 2 } };
  const press = (name: string) => () => void pressed.push(name);
  render(
    <Popup
      state={tabState({ counts })}
      access="granted"
      unheard={false}
      vendorName={(id) => (id === 'oncehub' ? 'OnceHub' : id)}
      onGrant={press('grant')}
      onOpen={press('open')}
      onOptions={press('options')}
      {...given}
    />,
  );
}

test('the popup lists the vendors seen, with counts by status', () => {
  open();
  const rows = screen.getAllByRole('row').map((row) => row.textContent);
  expect(rows).toEqual(['OnceHub3 valid1 invalid', 'bitpalm2 untrusted']);
});

test('the popup says that nothing was seen yet', () => {
  open({ state: tabState() });
  expect(screen.getByText('No widget events seen on this tab yet.')).toBeTruthy();
});

test('the popup says that nothing is recorded without a panel, where the settings say so', () => {
  open();
  expect(screen.queryByText(/while no panel is open/)).toBeNull();
  cleanup();
  open({ unheard: true });
  expect(screen.getByText(/Nothing is recorded while no panel is open/)).toBeTruthy();
});

test('the popup opens the panel in a tab', () => {
  open();
  fireEvent.click(screen.getByRole('button', { name: 'Open in a tab' }));
  expect(pressed).toEqual(['open']);
});

test('the popup leads to the options', () => {
  open();
  fireEvent.click(screen.getByRole('button', { name: 'Options' }));
  expect(pressed).toEqual(['options']);
});

test('the popup asks for access where it is refused, and only there', () => {
  open();
  expect(screen.queryByRole('button', { name: 'Grant access' })).toBeNull();
  cleanup();
  open({ access: 'refused' });
  fireEvent.click(screen.getByRole('button', { name: 'Grant access' }));
  expect(pressed).toEqual(['grant']);
});
