import { expect } from 'vitest';
import { findWithAxe } from './axe.ts';
import type { DrivenPage } from './browser.ts';
import type { ExtensionView } from './extension-view.ts';
import { looks, openLens } from './looks.ts';
import type { Lens } from './looks.ts';
import { waitFor } from './wait-for.ts';

/** A document of the extension whose states are looked at one after the other. */
export interface Audited {
  view: ExtensionView;
  lens: Lens;
  /** Waits until the document is in this state, by an element that only this state has, and has axe-core look at it in every look. */
  check: (state: string, selector: string) => Promise<void>;
}

/** Looks at `view`, the only document of the extension at `path`. */
export async function auditView({ page }: DrivenPage, view: ExtensionView, path = '/panel.html'): Promise<Audited> {
  const lens = await openLens(page.browser(), path, view);
  return {
    view,
    lens,
    async check(state, selector) {
      const isThere = (wanted: string): boolean =>
        [...document.querySelectorAll(wanted)].some((element) => element.checkVisibility({ visibilityProperty: true }));
      await view.waitUntil(`${state}: ${selector}`, isThere, [selector]);
      for (const look of looks) {
        await lens.show(look);
        expect.soft(await findWithAxe(view, lens), `${state}, ${look.name}`).toEqual([]);
      }
      expect(await view.evaluate(isThere, selector), `${state} is still there`).toBe(true);
    },
  };
}

/** Real DevTools on a page, and the panel in it. */
export async function auditPanel(shop: DrivenPage): Promise<Audited> {
  return auditView(shop, await shop.openPanel());
}

/** Waits for rows with these statuses among the list's. */
export async function untilRows(view: ExtensionView, ...statuses: readonly string[]): Promise<void> {
  await waitFor(`rows that are ${statuses.join(', ')}`, async () => {
    const shown = await view.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[role=row][data-status]')].map(({ dataset }) => dataset['status']),
    );
    return statuses.every((status) => shown.includes(status));
  });
}

/** Clicks what the selector finds first, as soon as it is there; `shift` selects up to it, as a person's Shift does. */
export async function clickAt(view: ExtensionView, selector: string, shift = false): Promise<void> {
  await view.waitUntil(
    `something at ${selector}`,
    (wanted, shiftKey) => {
      const element = document.querySelector(wanted);
      element?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, shiftKey }));
      return element !== null;
    },
    [selector, shift] as const,
  );
}

/** Chooses in a list that has no short name. */
export async function chooseAt(view: ExtensionView, selector: string, value: string): Promise<void> {
  await view.waitUntil(
    `a choice at ${selector}`,
    (wanted, chosen) => {
      const select = document.querySelector(wanted);
      if (!(select instanceof HTMLSelectElement)) return false;
      select.value = chosen;
      return select.dispatchEvent(new Event('change', { bubbles: true }));
    },
    [selector, value],
  );
}
