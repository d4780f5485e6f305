import { describe, expect, test } from 'vitest';
import { createCoverageModel } from '../../components/model/coverage-model.ts';
import { oncehub } from '../../vendors/oncehub/index.ts';
import { eventEntry } from '../support/panel-entries.ts';
import { createTestWorld } from '../support/panel-world.ts';

/** A world whose clock moves with each look at it, and whose waiting work runs when the test says so. */
function slowWorld() {
  const tasks: (() => void)[] = [];
  let time = 0;
  return {
    tasks,
    ...createTestWorld(),
    coverage: { ...createTestWorld().coverage, vendors: [oncehub] },
    onFrame: (run: () => void) => void tasks.push(run),
    soon: (run: () => void) => void tasks.push(run),
    now: () => (time += 5),
  };
}

const events = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => eventEntry(from + index));

describe('counting', () => {
  test('is left alone while nobody looks', () => {
    const world = slowWorld();
    const model = createCoverageModel(world);
    model.receive(events(1, 500));
    expect(world.tasks).toEqual([]);
    expect(model.waiting).toBe(500);
  });

  test('gives the browser its turn between slices', () => {
    const world = slowWorld();
    const model = createCoverageModel(world);
    model.receive(events(1, 500));
    model.setView('coverage');
    let turns = 0;
    for (let task = world.tasks.shift(); task !== undefined; task = world.tasks.shift()) {
      const before = model.waiting;
      task();
      turns += 1;
      expect(before - model.waiting).toBeLessThanOrEqual(40);
    }
    expect(turns).toBeGreaterThan(10);
    expect(model.vendors[0]?.seen).toBe(500);
  });

  test('stops when the view is left, but what is gone is still taken back', () => {
    const world = slowWorld();
    const model = createCoverageModel(world);
    const run = () => {
      for (let task = world.tasks.shift(); task !== undefined; task = world.tasks.shift()) task();
    };
    model.receive(events(1, 100));
    model.setView('coverage');
    run();
    model.setView('events');
    model.receive(events(101, 200));
    run();
    expect(model.waiting).toBe(100);
    model.removed(60);
    run();
    expect(model.vendors[0]?.seen).toBe(40);
  });
});
