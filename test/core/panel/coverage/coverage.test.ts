import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EventEntry } from '../../../../core/entry.ts';
import type { WidgetEvent } from '../../../../core/event.ts';
import { finding } from '../../../../core/findings.ts';
import type { Json } from '../../../../core/json.ts';
import { type Coverage, createCoverage } from '../../../../core/panel/coverage/coverage.ts';
import { mostDifferences } from '../../../../core/panel/coverage/drift.ts';
import { mostNames } from '../../../../core/panel/coverage/vendor-coverage.ts';
import { defineSources, defineVendor } from '../../../../core/vendor.ts';
import { z } from '../../../../core/zod.ts';
import { eventEntry } from '../../../support/panel-entries.ts';

const documentation = { url: 'https://vendor.test/docs', read: '2026-11-20' };
const common = { fires: '', documentation, schema: z.strictObject({ id: z.string() }), example: { id: 'x' } } as const;
const vendor = defineVendor({
  id: 'v',
  name: 'V',
  documentation: [documentation],
  sources: defineSources({ id: 'v' }),
  webhooks: null,
  events: [
    { ...common, name: 'opened', channel: 'message' },
    { ...common, name: 'opened', channel: 'webhook' },
    {
      ...common,
      name: 'count',
      channel: 'bus',
      schema: z.strictObject({ size: z.number() }),
      tolerances: [{ kind: 'stringly-typed', at: ['size'], means: 'number' }],
    },
  ],
});

function entry(order: number, payload: Json, given: Partial<WidgetEvent> = {}): EventEntry {
  return eventEntry(order, { vendor: 'v', name: 'opened', data: { payload }, payloadAt: ['payload'], ...given });
}

function coverageOf(entries: readonly EventEntry[]): Coverage {
  const coverage = createCoverage([vendor]);
  coverage.add(entries);
  while (!coverage.step(7)) continue;
  return coverage;
}

/** Everything a coverage tells, as plain values. */
function toldBy({ vendors: [covered] }: Coverage) {
  const line = ({ name, channel, counts, first, last, drift }: NonNullable<typeof covered>['documented'][number]) => ({
    name,
    channel,
    counts: { ...counts },
    first,
    last,
    size: drift.size,
    leftOut: drift.leftOut,
    drift: new Set(
      drift
        .differences()
        .map((found) =>
          JSON.stringify({ ...found, types: found.types.toSorted((a, b) => (`${a.type}` < `${b.type}` ? -1 : 1)) }),
        ),
    ),
  });
  return {
    seen: covered?.seen,
    documented: covered?.documented.map(line),
    undocumented: covered?.undocumented.map(line).toSorted((a, b) => (`${a.name}` < `${b.name}` ? -1 : 1)),
  };
}

describe('a documented event', () => {
  test('is counted by channel, with its statuses and its first and last time', () => {
    const { vendors } = coverageOf([
      entry(1, { id: 'a' }, { time: 50 }),
      entry(2, {}, { status: 'invalid', time: 20 }),
      entry(3, { id: 1 }, { status: 'untrusted', time: 90 }),
    ]);
    const [message, webhook] = vendors[0]?.documented ?? [];
    expect(message).toMatchObject({ first: 20, last: 90, counts: { seen: 3, invalid: 1, untrusted: 1, compared: 2 } });
    expect(webhook).toMatchObject({ first: null, last: null, counts: { seen: 0 } });
  });

  test('drifts by what trusted senders send only', () => {
    const [covered] = coverageOf([entry(1, { id: 1 }), entry(2, { id: null }, { status: 'untrusted' })]).vendors;
    expect(covered?.documented[0]?.drift.differences()).toEqual([
      {
        kind: 'retyped',
        path: ['id'],
        documented: { types: ['string'], presence: null },
        count: 1,
        types: [{ type: 'number', count: 1 }],
      },
    ]);
  });

  test('does not drift by what its vendor is known to write otherwise', () => {
    const given = { name: 'count', channel: 'bus' } as const;
    const [covered] = coverageOf([entry(1, { size: '25' }, given), entry(2, { size: 'many' }, given)]).vendors;
    const drift = covered?.documented[2]?.drift.differences();
    expect(drift?.map(({ kind, count }) => [kind, count])).toEqual([['retyped', 1]]);
  });
});

describe('an undocumented event', () => {
  test('is listed under its name and channel', () => {
    const [covered] = coverageOf([
      entry(1, {}, { name: 'other' }),
      entry(2, {}, { name: 'opened', channel: 'bus' }),
    ]).vendors;
    expect(covered?.undocumented.map(({ name, channel }) => [name, channel])).toEqual([
      ['other', 'message'],
      ['opened', 'bus'],
    ]);
  });

  test('is not what the page only listens for', () => {
    const findings = [finding('warning', { code: 'undocumented-listener', message: '' })];
    expect(coverageOf([entry(1, {}, { name: 'other', findings })]).vendors[0]).toMatchObject({
      seen: 0,
      undocumented: [],
    });
  });
});

describe('what a hostile page sends', () => {
  const many = 400;

  test('fills no more than the places for names, and the rest is counted', () => {
    const entries = Array.from({ length: many }, (_, index) => entry(index + 1, {}, { name: `name ${index}` }));
    const [covered] = coverageOf(entries).vendors;
    expect(covered?.undocumented).toHaveLength(mostNames);
    expect(covered?.leftOut).toBe(many - mostNames);
  });

  test('fills no more than the places for differences and types, and the rest is counted', () => {
    const keys = Array.from({ length: many }, (_, index) => entry(index + 1, { id: '', [`key${index}`]: 1 }));
    const types = Array.from({ length: many }, (_, index) =>
      entry(many + index + 1, { id: { $type: 'platform-object', name: `Type${index}` } }),
    );
    const drift = coverageOf([...types, ...keys]).vendors[0]?.documented[0]?.drift;
    expect(drift?.size).toBe(mostDifferences);
    expect(drift?.leftOut).toBe(many + 1 - mostDifferences);
    expect(drift?.differences().at(-1)).toMatchObject({ kind: 'retyped', count: many });
    const listed = drift?.differences().at(-1)?.types ?? [];
    expect(listed.length).toBeLessThanOrEqual(9);
    expect(listed[0]).toEqual({ type: null, count: many - 8 });
  });

  test('keeps no long key or name', () => {
    const long = 'k'.repeat(100_000);
    const [covered] = coverageOf([entry(1, { id: '', [long]: 1 }), entry(2, {}, { name: long })]).vendors;
    expect(JSON.stringify(covered?.documented[0]?.drift.differences()).length).toBeLessThan(300);
    expect(covered?.undocumented[0]?.name?.length).toBeLessThanOrEqual(200);
  });
});

describe('as events come and go', () => {
  test('each is looked into once when it is counted, and not again for those that follow', () => {
    let looks = 0;
    const counted = (order: number): EventEntry => {
      const { event } = entry(order, { id: 'a' });
      return {
        kind: 'event',
        order,
        event: Object.defineProperty(event, 'payloadAt', { get: () => ((looks += 1), ['payload']) }),
      };
    };
    const coverage = coverageOf(Array.from({ length: 1_000 }, (_, index) => counted(index + 1)));
    const before = looks;
    coverage.add([counted(1_001)]);
    expect(coverage.waiting).toBe(1);
    coverage.step(100);
    expect(looks - before).toBe(before / 1_000);
  });

  test('what is left is told as if nothing else had ever come', () => {
    const payload = fc.constantFrom<Json>({ id: 'a' }, { id: 1 }, {}, { id: 'a', b: 2 }, { id: 'a', b: null }, null);
    const one = fc.record({
      payload,
      time: fc.integer({ min: 0, max: 20 }),
      status: fc.constantFrom('valid', 'invalid', 'untrusted'),
      name: fc.constantFrom('opened', 'other', 'count'),
    });
    const plan = fc.record({
      events: fc.array(one, { maxLength: 30 }),
      cuts: fc.array(fc.nat(30), { maxLength: 3 }),
      steps: fc.nat(12),
    });
    fc.assert(
      fc.property(plan, ({ events, cuts, steps }) => {
        const entries = events.map(({ payload: told, ...given }, index) => entry(index + 1, told, given));
        const coverage = createCoverage([vendor]);
        entries.forEach((next, index) => {
          coverage.add([next]);
          coverage.step(steps % 3);
          if (cuts.includes(index)) coverage.removeThrough(index - 2);
        });
        const through = Math.max(0, ...cuts) - 2;
        coverage.removeThrough(through);
        while (!coverage.step(5)) continue;
        expect(toldBy(coverage)).toEqual(toldBy(coverageOf(entries.filter(({ order }) => order > through))));
      }),
      { seed: 4, numRuns: 300 },
    );
  });

  test('clearing forgets all at once', () => {
    const coverage = coverageOf([entry(1, { b: 1 }), entry(2, {}, { name: 'other' })]);
    coverage.removeThrough(2);
    expect(coverage.step(1)).toBe(true);
    expect(toldBy(coverage)).toEqual(toldBy(coverageOf([])));
  });

  test('what goes before it was counted costs nothing and is forgotten', () => {
    const coverage = createCoverage([vendor]);
    coverage.add(Array.from({ length: 10 }, (_, index) => entry(index + 1, {})));
    coverage.removeThrough(9);
    expect(coverage.isBehind).toBe(false);
    expect(coverage.waiting).toBe(1);
  });
});
