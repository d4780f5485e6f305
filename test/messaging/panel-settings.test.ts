import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createColumnsModel } from '../../components/model/columns-model.ts';
import type { ListLook } from '../../core/panel/columns.ts';
import { createListSettings } from '../../messaging/panel-settings.ts';

const area = fakeBrowser.storage.local;
const plain: ListLook = {
  layout: { hidden: [], widths: {} },
  sort: { column: 'time', direction: 'ascending' },
  grouped: false,
};

beforeEach(() => fakeBrowser.reset());

/** The columns of one DevTools window. */
async function openWindow() {
  const arranged: unknown[] = [];
  const model = createColumnsModel((look) => arranged.push(look));
  await model.connect(createListSettings(area));
  return { model, arranged };
}

describe('the look of the list', () => {
  test('is what it is of itself until something is kept', async () => {
    expect(await createListSettings(area).get()).toEqual(plain);
    await createListSettings(area).set({ ...plain, grouped: true });
    expect(await createListSettings(area).get()).toEqual({ ...plain, grouped: true });
  });

  test.each([[null], ['x'], [{ layout: 3, sort: { column: 'none', direction: 'ascending' }, grouped: 'yes' }]])(
    'is plain where %j is stored',
    async (stored) => {
      await area.set({ 'panel-list': stored });
      expect(await createListSettings(area).get()).toEqual(plain);
    },
  );

  test('tells every change, to whoever still listens', async () => {
    const heard: ListLook[] = [];
    const undo = createListSettings(area).onChanged((settings) => heard.push(settings));
    await createListSettings(area).set({ ...plain, grouped: true });
    await area.set({ another: 1 });
    undo();
    await createListSettings(area).set(plain);
    expect(heard).toEqual([{ ...plain, grouped: true }]);
  });

  test('is found again by a panel opened later', async () => {
    const { model } = await openWindow();
    model.show('size', false);
    model.sortBy('event');
    const later = await openWindow();
    expect(later.model.chosen.value).not.toContain('size');
    expect(later.arranged).toEqual([{ sort: { column: 'event', direction: 'ascending' }, grouped: false }]);
  });

  test('is the same in every window but for the order, which a click elsewhere does not change', async () => {
    const [one, other] = [await openWindow(), await openWindow()];
    one.model.sortBy('size');
    one.model.setGrouped(true);
    one.model.show('vendor', false);
    await expect.poll(() => other.model.chosen.value).not.toContain('vendor');
    expect(other.model.grouped.value).toBe(true);
    expect(other.model.sort.value).toEqual(plain.sort);
  });
});
