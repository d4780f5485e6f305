import { describe, expect, test } from 'vitest';
import { createColumnsModel } from '../../components/model/columns-model.ts';
import { type ListLook, timeOrder } from '../../core/panel/columns.ts';

const plain: ListLook = { layout: { hidden: [], widths: {} }, sort: timeOrder, grouped: false };

/** A model and the store it writes to, which says so when it is told to. */
async function start(get: () => Promise<ListLook> = () => Promise.resolve(plain)) {
  const stored: ListLook[] = [];
  let hear: (look: ListLook) => void = () => {};
  const model = createColumnsModel(() => {});
  await model.connect({
    get,
    set: (look) => Promise.resolve(void stored.push(structuredClone(look))),
    onChanged: (listener) => (hear = listener),
  });
  return { model, stored, hear: (look: ListLook) => hear(look) };
}

describe('the columns', () => {
  test('stay as they were changed last when the store tells of an earlier change of this window', async () => {
    const { model, stored, hear } = await start();
    model.show('size', false);
    model.show('channel', false);
    for (const look of stored.slice(0, 1)) hear(look);
    expect(model.layout.value.hidden).toEqual(['size', 'channel']);
    model.show('vendor', false);
    expect(stored.at(-1)?.layout.hidden).toEqual(['size', 'channel', 'vendor']);
  });

  test('follow another window', async () => {
    const { model, stored, hear } = await start();
    model.show('size', false);
    for (const look of stored.slice()) hear(look);
    hear({ ...plain, grouped: true });
    expect([model.layout.value.hidden, model.grouped.value]).toEqual([[], true]);
  });

  test('are as they are of themselves where they cannot be read, and are kept when they are changed', async () => {
    const { model, stored } = await start(() => Promise.reject(new Error('no storage')));
    expect(model.layout.value).toEqual(plain.layout);
    model.show('size', false);
    expect(stored).toHaveLength(1);
  });
});
