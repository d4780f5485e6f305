// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test } from 'vitest';
import { findAccessible } from '../support/accessible.ts';
import { eventEntry } from '../support/panel-entries.ts';
import { openPanel } from '../support/open-panel.tsx';

afterEach(cleanup);

const box = () => screen.getByRole<HTMLInputElement>('searchbox', { name: 'Filter' });
const options = () => screen.queryAllByRole('option').map((option) => option.querySelector('.mono')?.textContent);
const active = () => document.getElementById(box().getAttribute('aria-activedescendant') ?? '')?.textContent ?? null;
const chip = (name: RegExp) =>
  within(screen.getByRole('toolbar', { name: 'Vendors and statuses' })).getByRole('button', { name });

function type(text: string): void {
  box().focus();
  fireEvent.input(box(), { target: { value: text } });
}

const press = (key: string) => fireEvent.keyDown(box(), { key });

describe('the filter box', () => {
  test('is found by its fixed role and name', () => {
    openPanel();
    Element.prototype.checkVisibility ??= () => true;
    expect(findAccessible('searchbox', 'Filter')).toEqual([box()]);
    type('ven');
    expect(findAccessible('searchbox', 'Filter')).toEqual([box()]);
  });

  test('marks a bad place, explains it, and says so to assistive technology', () => {
    openPanel();
    type('chat /(/');
    expect(document.querySelector('mark.filter-fault')?.textContent).toBe('/(/');
    expect(box().getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(box().getAttribute('aria-describedby') ?? '')).toBe(screen.getByRole('alert'));
    expect(screen.getByRole('alert').textContent).toContain('The last good filter stays.');
  });

  test('explains an unknown key without an error, and applies it as text', () => {
    openPanel();
    type('vendr:x');
    expect(screen.getByText(/no filter key vendr; did you mean vendor\?/)).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(box().getAttribute('aria-invalid')).toBe('false');
    expect(document.querySelector('mark.filter-hint')?.textContent).toBe('vendr');
    expect(screen.getByText('0 / 4 events')).toBeTruthy();
  });
});

describe('completion', () => {
  test('leaves the caret alone after a choice that changed nothing', () => {
    openPanel();
    type('vendor:');
    press('Escape');
    box().setSelectionRange(3, 3);
    press('ArrowDown');
    press('Enter');
    expect([box().value, box().selectionStart]).toEqual(['vendor:', 7]);
    box().value = 'xvendor:';
    box().setSelectionRange(1, 1);
    fireEvent.input(box());
    expect(box().selectionStart).toBe(1);
  });

  test('offers keys, then values, by the keys alone', () => {
    openPanel();
    type('sta');
    expect(options()).toContain('status:');
    expect(active()).toBeNull();
    press('ArrowDown');
    expect(active()).toContain('status:');
    press('Enter');
    expect(box().value).toBe('status:');
    expect(options()).toContain('invalid');
    type('status:inv');
    press('Tab');
    expect(box().value).toBe('status:invalid ');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(screen.getByText('1 / 4 events')).toBeTruthy();
  });

  test('knows the fields of the payloads seen, and their values', () => {
    openPanel();
    type('bot_i');
    press('Tab');
    expect(box().value).toBe('payload.bot_id:');
    expect(options().toSorted()).toEqual(['1234', 'BOT-1']);
    fireEvent.click(screen.getByRole('option', { name: /1234/ }));
    expect(box().value).toBe('payload.bot_id:1234 ');
    expect(document.activeElement).toBe(box());
    expect(screen.getByText('1 / 4 events')).toBeTruthy();
  });

  test('goes round with the arrows, through the text itself', () => {
    openPanel();
    type('is:t');
    expect(options()).toEqual(['trusted', 'truncated']);
    const seen = Array.from({ length: 4 }, () => {
      press('ArrowDown');
      return active();
    });
    expect(seen).toEqual(['trusted', 'truncated', null, 'trusted']);
    press('ArrowUp');
    expect(active()).toBeNull();
  });

  test('closes at Esc, which empties the text only then', () => {
    openPanel();
    type('vend');
    press('Escape');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(box().value).toBe('vend');
    press('Escape');
    expect(box().value).toBe('');
  });

  test('opens at arrow down with every key, and closes when the focus goes', () => {
    openPanel();
    box().focus();
    expect(screen.queryByRole('listbox')).toBeNull();
    press('ArrowDown');
    expect(options()).toContain('payload');
    fireEvent.focusOut(box());
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  test('is void once the text has changed by other means', () => {
    const { model } = openPanel();
    type('vend');
    expect(screen.getByRole('listbox')).toBeTruthy();
    void act(() => model.list.setFilter('status:valid'));
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  test('lets Tab and Enter be where nothing is offered', () => {
    openPanel();
    type('zzz');
    expect([press('Tab'), press('Enter')]).toEqual([true, true]);
    expect(box().value).toBe('zzz');
  });
});

describe('the chips', () => {
  test('show each status with its count, and write into the filter', () => {
    openPanel();
    fireEvent.click(chip(/^invalid 1/));
    expect(box().value).toBe('status:invalid');
    expect(chip(/^invalid/).getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(chip(/^valid 2/));
    expect(box().value).toBe('status:invalid,valid');
    expect(screen.getByText('3 / 4 events')).toBeTruthy();
    fireEvent.click(chip(/^invalid/));
    expect(box().value).toBe('status:valid');
  });

  test('follow the text', () => {
    openPanel();
    type('vendor:once -status:untrusted');
    expect(chip(/^OnceHub 4/).getAttribute('aria-pressed')).toBe('true');
    expect(chip(/^untrusted 1 left out/).getAttribute('aria-pressed')).toBe('false');
    fireEvent.click(chip(/^untrusted/));
    expect(box().value).toBe('vendor:once');
  });

  test('are one tab stop, and the arrows go from one to the next', () => {
    openPanel();
    const all = within(screen.getByRole('toolbar', { name: 'Vendors and statuses' })).getAllByRole('button');
    expect(all.map((each) => each.tabIndex)).toEqual([0, -1, -1, -1]);
    all[0]?.focus();
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowRight' });
    expect(document.activeElement).toBe(all[1]);
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'End' });
    expect(document.activeElement).toBe(all[3]);
    expect(all.map((each) => each.tabIndex)).toEqual([-1, -1, -1, 0]);
  });

  test('count what arrives and what goes, shown or not', () => {
    const { model } = openPanel([eventEntry(1), eventEntry(2)]);
    type('status:invalid');
    expect(chip(/^valid 2/)).toBeTruthy();
    expect(screen.getByText(/2 hidden by filter/)).toBeTruthy();
    model.receive({ type: 'removed', through: 1 });
    return screen.findByRole('button', { name: /^valid 1/ });
  });

  test('are not there while the list is empty', () => {
    openPanel([]);
    expect(screen.queryByRole('toolbar', { name: 'Vendors and statuses' })).toBeNull();
  });
});
