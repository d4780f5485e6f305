import { expect, test } from 'vitest';
import type { Sighting } from '../../../core/capture.ts';
import { limits } from '../../../core/limits.ts';
import type { Mode } from '../../../core/tab-state.ts';
import type { Claim } from '../../../page/capture/gate.ts';
import { createGate } from '../../../page/capture/gate.ts';

function sighting(text: string, size = 10): Sighting {
  const rest = { vendor: null, name: null, truncated: false, isTrusted: true, origin: null, source: 'self' } as const;
  return { ...rest, time: 0, channel: 'message', data: text, size };
}

function setUp() {
  const recorded: unknown[] = [];
  const counts = { asked: 0, shed: 0 };
  const gate = createGate({
    record: ({ data }) => recorded.push(data),
    shed: (count) => (counts.shed += count),
    ask: () => (counts.asked += 1),
  });
  return { gate, recorded, counts };
}

const claims: readonly Claim[] = ['vendor', 'shape', 'other'];
const expected: Record<Mode, Claim[]> = {
  quiet: ['vendor'],
  watched: ['vendor', 'shape'],
  all: ['vendor', 'shape', 'other'],
  paused: [],
};

test.each(Object.entries(expected) as [Mode, Claim[]][])('%s records the same, held or live', (mode, passing) => {
  const { gate, recorded } = setUp();
  for (const claim of claims) gate.offer(claim, sighting(claim));
  gate.decide(mode);
  const atOnce: Claim[] = mode === 'paused' ? ['vendor'] : [];
  expect(recorded).toEqual([...atOnce, ...passing]);
  for (const claim of claims) gate.offer(claim, sighting(claim));
  expect(recorded).toEqual([...atOnce, ...passing, ...passing]);
});

test('a vendor’s event is recorded before the mode is known, and nothing waits for it', () => {
  const { gate, recorded, counts } = setUp();
  for (const claim of claims) gate.offer(claim, sighting(claim));
  expect([recorded, counts.asked]).toEqual([['vendor'], 2]);
});

test('it asks for the mode while it is unknown, and no longer', () => {
  const { gate, counts } = setUp();
  gate.offer('shape', sighting('a'));
  gate.decide('quiet');
  gate.offer('shape', sighting('b'));
  expect(counts.asked).toBe(1);
});

test('a flood of other traffic takes no vendor’s shape its place', () => {
  const { gate, recorded, counts } = setUp();
  for (let i = 0; i < limits.undecidedCaptures * 3; i += 1) gate.offer('other', sighting('noise'));
  gate.offer('shape', sighting('event'));
  gate.decide('watched');
  expect(recorded).toEqual(['event']);
  expect(counts.shed).toBe(0);
});

test('what found no room is counted when it would have been recorded', () => {
  const { gate, recorded, counts } = setUp();
  for (let i = 0; i < limits.undecidedCaptures + 7; i += 1) gate.offer('other', sighting('noise'));
  gate.decide('all');
  expect(recorded).toHaveLength(limits.undecidedCaptures);
  expect(counts.shed).toBe(7);
});

test('what was held is claimed anew when the mode comes', () => {
  const { gate, recorded } = setUp();
  let claim: Claim = 'other';
  gate.offer('other', sighting('a vendor’s by now'), () => claim);
  gate.offer('other', sighting('noise'));
  claim = 'vendor';
  gate.decide('quiet');
  expect(recorded).toEqual(['a vendor’s by now']);
});
