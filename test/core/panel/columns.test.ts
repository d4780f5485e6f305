import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  columnIds,
  columns,
  type ColumnLayout,
  fitColumns,
  readColumnLayout,
  resizeColumn,
} from '../../../core/panel/columns.ts';

const plain: ColumnLayout = { hidden: [], widths: {} };
const ids = (layout: ColumnLayout, room: number) => fitColumns(layout, room).map(({ id }) => id);
const total = (placed: readonly { width: number }[]) => placed.reduce((sum, { width }) => sum + width, 0);

describe('columns', () => {
  test('are all there where there is room', () => {
    expect(ids(plain, 900)).toEqual(columnIds);
  });

  test('keep the sender beside open details, and at 320 pixels time, status and event', () => {
    expect(ids(plain, 600)).toEqual(['time', 'status', 'event', 'sender', 'summary']);
    expect(ids(plain, 480)).toEqual(['time', 'status', 'event', 'sender']);
    expect(ids(plain, 320)).toEqual(['time', 'status', 'event']);
  });

  test('fill their room exactly, each at least at its least width, whatever is hidden or resized', () => {
    const layout = fc.record({
      hidden: fc.subarray([...columnIds]),
      widths: fc.dictionary(fc.constantFrom(...columnIds), fc.integer({ min: 40, max: 900 })),
    });
    fc.assert(
      fc.property(layout, fc.integer({ min: 300, max: 3_000 }), (given, room) => {
        const placed = fitColumns(readColumnLayout(given), room);
        expect(total(placed)).toBeCloseTo(room, 3);
        for (const { id, width } of placed) expect(width).toBeGreaterThanOrEqual(columns[id].least);
      }),
    );
  });

  test('number those that have no room now as well', () => {
    const placed = fitColumns(plain, 600);
    expect(placed.map(({ index }) => index)).toEqual([1, 3, 5, 7, 9]);
  });

  test('before a moved edge stay, those after it give way, and the edge goes no further than they can', () => {
    const before = fitColumns(plain, 1_000);
    const wider = fitColumns(resizeColumn(plain, before, { id: 'event', width: 260 }), 1_000);
    const widthOf = (placed: typeof before, id: string) => Math.round(placed.find((one) => one.id === id)?.width ?? 0);
    expect(widthOf(wider, 'event')).toBe(260);
    expect(widthOf(wider, 'status')).toBe(widthOf(before, 'status'));
    const most = fitColumns(resizeColumn(plain, before, { id: 'event', width: 5_000 }), 1_000);
    expect(total(most)).toBeCloseTo(1_000, 3);
    expect(widthOf(fitColumns(resizeColumn(plain, before, { id: 'size', width: 1 }), 1_000), 'size')).toBe(
      columns.size.least,
    );
  });

  test('at the end have no edge to move: the others stay as free as they are', () => {
    const placed = fitColumns(plain, 1_000);
    expect(resizeColumn(plain, placed, { id: 'summary', width: 50 })).toBe(plain);
  });
});

describe('a stored layout', () => {
  test.each([
    [null],
    ['x'],
    [{ hidden: 'time', widths: [] }],
    [{ hidden: [1, 'event', 'none'], widths: { time: -1, x: 9 } }],
  ])('%j counts as none', (stored) => expect(readColumnLayout(stored)).toEqual(plain));

  test('is read as it was written', () => {
    const layout = { hidden: ['size'], widths: { event: 200 } };
    expect(readColumnLayout(layout)).toEqual(layout);
  });
});
