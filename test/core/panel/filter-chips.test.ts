import { describe, expect, test } from 'vitest';
import { filterChips, toggleChip } from '../../../core/panel/filter-chips.ts';

const counts = {
  vendor: new Map([
    ['oncehub', 5],
    ['ebbot', 2],
  ]),
  status: new Map([
    ['untrusted', 1],
    ['valid', 4],
    ['unknown-event', 2],
  ]),
};

const chips = (text: string) => filterChips(text, counts);
const states = (text: string) => Object.fromEntries(chips(text).map(({ value, state }) => [value, state]));

function toggle(text: string, value: string): string {
  const chip = chips(text).find((each) => each.value === value);
  if (chip === undefined) throw new Error(`no chip ${value}`);
  return toggleChip(text, chip, counts);
}

describe('the chips', () => {
  test('are the vendors by name and the statuses in their usual order, with their counts', () => {
    expect(chips('').map(({ value, count }) => [value, count])).toEqual([
      ['ebbot', 2],
      ['oncehub', 5],
      ['valid', 4],
      ['unknown-event', 2],
      ['untrusted', 1],
    ]);
  });

  test('say what the text says', () => {
    expect(states('vendor:once -status:valid status:un x')).toEqual({
      ebbot: 'off',
      oncehub: 'on',
      valid: 'excluded',
      'unknown-event': 'on',
      untrusted: 'on',
    });
  });

  test('stay for what the text names and the list has not', () => {
    expect(states('vendor:acquire')['acquire']).toBe('on');
  });

  test.each([
    ['', 'ebbot', 'vendor:ebbot'],
    ['chat ', 'ebbot', 'chat vendor:ebbot'],
    ['vendor:ebbot', 'oncehub', 'vendor:ebbot,oncehub'],
    ['a vendor:ebbot,oncehub b', 'ebbot', 'a vendor:oncehub b'],
    ['a vendor:ebbot b', 'ebbot', 'a b'],
    ['status:un', 'untrusted', 'status:unknown-event'],
    ['-status:valid,untrusted x', 'valid', '-status:untrusted x'],
    ['-status:valid', 'valid', ''],
    ['-status:valid', 'untrusted', '-status:valid status:untrusted'],
    ['vendor:', 'ebbot', 'vendor:ebbot'],
    ['/(/', 'ebbot', '/(/ vendor:ebbot'],
    ['"open', 'ebbot', 'vendor:ebbot "open'],
  ])('of %j toggles %s to %j', (text, value, toggled) => {
    expect(toggle(text, value)).toBe(toggled);
  });
});
