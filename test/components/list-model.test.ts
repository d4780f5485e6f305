import { describe, expect, test } from 'vitest';
import { createListModel } from '../../components/model/list-model.ts';
import { eventEntry, gapEntry } from '../support/panel-entries.ts';
import { createTestWorld } from '../support/panel-world.ts';

describe('the list', () => {
  test('gives away what has come and is not drawn yet', () => {
    const frames: (() => void)[] = [];
    const list = createListModel({ ...createTestWorld(), onFrame: (run) => void frames.push(run) }, () => {});
    list.receive([eventEntry(1), gapEntry(2)]);
    expect(list.timeline.shown).toEqual([]);
    expect(list.events().map(({ id }) => id)).toEqual(['event-1']);
    expect(list.gaps().map(({ order }) => order)).toEqual([2]);
    for (const run of frames.splice(0)) run();
    expect([list.events().length, list.gaps().length]).toEqual([1, 1]);
  });

  test('gives the browser its turn between two events that cost a slice each', () => {
    let now = 0;
    const waiting: (() => void)[] = [];
    const world = { ...createTestWorld(), now: () => (now += 5), soon: (run: () => void) => void waiting.push(run) };
    const list = createListModel(world, () => {});
    list.receive(Array.from({ length: 40 }, (_, index) => eventEntry(index + 1)));
    list.setFilter('status:invalid');
    let turns = 0;
    for (let run = waiting.shift(); run !== undefined; run = waiting.shift()) {
      turns += 1;
      run();
    }
    expect(turns).toBeGreaterThanOrEqual(19);
    expect(list.timeline.shown).toEqual([]);
  });
});
