import { describe, expect, test } from 'vitest';
import type { EventEntry } from '../../../core/entry.ts';
import { createLinkIndex } from '../../../core/panel/link-index.ts';
import { eventEntry, gapEntry } from '../../support/panel-entries.ts';

const chat = 'chat-data conversation c-1';
const lead = 'chat-data lead u-1';

function indexOf(...entries: EventEntry[]) {
  const index = createLinkIndex();
  index.add([gapEntry(1), ...entries]);
  return index;
}

describe('linked events', () => {
  const first = eventEntry(2, { ids: [chat] });
  const lone = eventEntry(3, { ids: ['chat-data conversation c-2'] });
  const late = eventEntry(4, { ids: [chat, lead] });
  const early = eventEntry(5, { ids: [chat], time: 1 });
  const other = eventEntry(6, { ids: [lead] });

  test('are those that share an id with another', () => {
    const index = indexOf(first, lone, late, early, other);
    expect([first, lone, late, eventEntry(7)].map(index.isLinked)).toEqual([true, false, true, false]);
  });

  test('follow each other in time, round and round', () => {
    const index = indexOf(first, lone, late, early);
    const orders = [early, first, late].map((entry) => index.step(entry, 1)?.entry.order);
    expect(orders).toEqual([2, 4, 5]);
    expect([early, first, late].map((entry) => index.step(entry, -1)?.entry.order)).toEqual([4, 5, 2]);
    expect(index.step(lone, 1)).toBeNull();
  });

  test('come next by whichever id is nearest', () => {
    const index = indexOf(first, late, other, eventEntry(9, { ids: [chat] }));
    expect(index.step(late, 1)).toMatchObject({ entry: { order: 6 }, id: lead });
    expect(index.step(late, -1)).toMatchObject({ entry: { order: 2 }, id: chat });
  });

  test('before the first are the last of the other end, before any that is still ahead', () => {
    const index = indexOf(
      eventEntry(2, { ids: [lead] }),
      eventEntry(3, { ids: [chat, lead] }),
      eventEntry(4, { ids: [chat] }),
    );
    expect(index.step(eventEntry(3, { ids: [chat, lead] }), 1)?.entry.order).toBe(4);
    expect(index.step(eventEntry(4, { ids: [chat] }), 1)?.entry.order).toBe(3);
  });

  test('are listed with the ids they share, the nearest of each id alone', () => {
    const index = indexOf(first, late, other, eventEntry(7, { ids: [chat] }), eventEntry(8, { ids: [chat] }));
    const { events, sizes } = index.around(late, 1);
    expect(events.map(({ entry, ids }) => [entry.order, ids])).toEqual([
      [2, [chat]],
      [4, [chat, lead]],
      [6, [lead]],
      [7, [chat]],
    ]);
    expect([...sizes]).toEqual([
      [chat, 4],
      [lead, 2],
    ]);
  });

  test('go when they are removed', () => {
    const index = indexOf(first, lone, late, other);
    index.removeThrough(3);
    expect(index.isLinked(late)).toBe(true);
    expect(index.around(late, 9).sizes.has(chat)).toBe(false);
    index.removeThrough(5);
    expect(index.isLinked(other)).toBe(false);
    index.add([eventEntry(8, { ids: [lead] })]);
    expect(index.step(other, 1)?.entry.order).toBe(8);
  });

  test('an event that was stored before there were ids has none', () => {
    const old = eventEntry(2);
    Reflect.deleteProperty(old.event, 'ids');
    const index = indexOf(old);
    expect(index.isLinked(old)).toBe(false);
    expect(index.step(first, 1)).toBeNull();
  });

  test('adding costs what is added, not what is held', () => {
    const index = createLinkIndex();
    const count = 100_000;
    const started = performance.now();
    for (let order = 1; order <= count; order += 500)
      index.add(Array.from({ length: 500 }, (_, step) => eventEntry(order + step, { ids: [chat] })));
    expect(index.step(eventEntry(count, { ids: [chat] }), 1)?.entry.order).toBe(1);
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
