import { describe, expect, test } from 'vitest';
import { createSelectionModel } from '../../components/model/selection-model.ts';
import { compareBy } from '../../core/panel/sort-order.ts';
import { eventEntry, navigationEntry } from '../support/panel-entries.ts';

const load = navigationEntry(1);
const second = eventEntry(2, { size: 1 });
const third = eventEntry(3, { size: 9 });
const fourth = eventEntry(4, { size: 5 });

describe('the selection', () => {
  test('is one row, until others join it', () => {
    const selection = createSelectionModel();
    selection.select(third);
    expect(selection.selectedEntries.value).toEqual([third]);
    selection.toggle(second);
    expect(selection.selectedEntries.value).toEqual([second, third]);
    selection.toggle(third);
    expect(selection.selectedEntries.value).toEqual([second]);
    selection.show(fourth);
    expect(selection.selectedEntries.value).toEqual([fourth]);
  });

  test('gives its events in the order of the list', () => {
    const selection = createSelectionModel();
    selection.selectAll([load, fourth, second, third]);
    expect(selection.selectedEvents()).toEqual([second, third, fourth]);
    selection.setOrder(compareBy({ column: 'size', direction: 'descending' }));
    expect(selection.selectedEvents()).toEqual([third, fourth, second]);
  });

  test('keeps where a range began as it grows and shrinks', () => {
    const selection = createSelectionModel();
    selection.select(third);
    selection.selectRange([load, second, third], load);
    selection.selectRange([third, fourth], fourth);
    expect(selection.anchor.value).toBe(third);
    expect(selection.selected.value).toBe(fourth);
  });

  test('loses what is gone and keeps the rest', () => {
    const selection = createSelectionModel();
    selection.selectRange([second, third, fourth], second);
    selection.removed(2);
    expect(selection.selectedEntries.value).toEqual([third, fourth]);
    expect(selection.selected.value).toBeNull();
    selection.show(fourth);
    selection.removed(3);
    expect(selection.open.value).toBe(true);
  });
});
