// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { createDetailsModel } from '../../components/model/details-model.ts';
import { createSelectionModel } from '../../components/model/selection-model.ts';
import { detailKey } from '../../components/panel/detail-keys.ts';
import { eventEntry, gapEntry } from '../support/panel-entries.ts';

const selection = createSelectionModel();
const details = createDetailsModel({ copy: () => Promise.resolve(true), events: () => [] });
const state = () => [selection.open.value, selection.tab.value, details.compare.open.value];

function press(target: Element = document.body, given: KeyboardEventInit = {}): void {
  const event = new KeyboardEvent('keydown', { key: 'd', bubbles: true, cancelable: true, ...given });
  target.addEventListener('keydown', () => detailKey(event, { selection, details }), { once: true });
  target.dispatchEvent(event);
}

beforeEach(() => {
  document.body.innerHTML = '<input />';
  selection.close();
  selection.setTab('Findings');
  if (details.compare.open.value) details.compare.toggle();
});

describe('d', () => {
  test('opens the comparison of the chosen event, and closes it again', () => {
    selection.select(eventEntry(1));
    press();
    expect(state()).toEqual([true, 'Payload', true]);
    press();
    expect(state()).toEqual([true, 'Payload', false]);
  });

  test('comes back to an open comparison that is out of sight', () => {
    selection.select(eventEntry(1));
    press();
    selection.setTab('Raw');
    press();
    expect(state()).toEqual([true, 'Payload', true]);
  });

  test.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }])('is the browser’s with %j', (given) => {
    selection.select(eventEntry(1));
    press(document.body, given);
    expect(state()).toEqual([false, 'Findings', false]);
  });

  test('is a letter in a field, and nothing on a row that is no event', () => {
    selection.select(eventEntry(1));
    press(document.querySelector('input') ?? document.body);
    selection.select(gapEntry(2));
    press();
    expect(state()).toEqual([false, 'Findings', false]);
  });
});
