import type { Frame } from 'puppeteer-core';
import { untilTotal } from './capture-of.ts';
import type { DrivenPage } from './browser.ts';
import type { World } from './describe-browsers.ts';
import type { ExtensionView } from './extension-view.ts';
import { type Walk, walkThrough } from './keyboard-walk.ts';
import { servePages } from './pages.ts';
import { embedding, frameAt, opened, post, senderPage } from './sender.ts';

export const oncehub = 'https://oncehub.com/sender';
const chatData = 'https://www.chat-data.com/frame';

/** A page with two vendors that say nothing by themselves. */
const walkedSite = servePages({
  'https://shop.test/': embedding(oncehub, chatData),
  [oncehub]: senderPage,
  [chatData]: senderPage,
});

/**
 * How the browsers are started for it. Firefox's toolbox opens its split console on every Esc, in its own process and before a panel
 * hears of the key, unless the user has switched that off in the settings of DevTools.
 */
export const walkedWith = {
  site: walkedSite,
  preferences: { 'devtools.toolbox.splitconsole.enabled': false },
};

/** A documented event without what its vendor requires. */
const invalid = { type: 'oncehub.chatbot.opened', payload: { bot_name: 'a' } };

/** A documented event with values within values. */
export const booking = {
  type: 'oncehub.booking.scheduled',
  payload: {
    id: 'BKNG-1',
    subject: 'Demo',
    status: 'scheduled',
    creation_time: '2026-06-18T10:17:50.141Z',
    starting_time: '2026-06-18T13:00:00Z',
    customer_timezone: 'America/Argentina/Buenos_Aires',
    host: 'USR-1',
    duration_minutes: 30,
    location_description: '',
    attendees: ['a@shop.test', 'b@shop.test'],
    booking_calendar: 'BKC-1',
    cancel_url: 'https://oncehub.com/m/BKNG-1/cancel',
    reschedule_url: 'https://oncehub.com/m/BKNG-1',
    ics_url: 'https://oncehub.com/api/bookings/ics/1',
    custom_fields: [{ name: 'topic', value: 'Shoes' }],
  },
};

/** Chat Data's message of the conversation that `chatWebhook` (receiver.ts) is of. */
const chatMessage = {
  event: 'chat',
  payload: {
    chatbot_id: '654aee418bc9a33b0e50d0ad',
    chatbot_name: 'Shop assistant',
    chatbot_display_name: 'Shop assistant',
    conversation_id: 'dbf24043-83a6-47fb-b241-9865de3877c9',
    message: 'Do you have these in green?',
    source: 'widget',
    lead: { uuid: '28239132-671d-4b1f-9d43-1c7b70985ede' },
  },
};

/** Rows 2 to 6 of the list: an event that comes twice, an invalid one, a booking, and another vendor's. */
export const walked = 5;

export interface Walked {
  shop: DrivenPage;
  panel: ExtensionView;
  walk: Walk;
  frame: Frame;
}

/** The panel in DevTools beside that page, with {@link walked} events in it and the focus on its first button. */
export async function openWalked(world: World): Promise<Walked> {
  const shop = await world.open('https://shop.test/');
  const panel = await shop.openPanel();
  const frame = await frameAt(shop.page, oncehub);
  await post(frame, opened(1), opened(1), invalid, booking);
  await untilTotal(panel, walked - 1);
  await post(await frameAt(shop.page, chatData), chatMessage);
  await untilTotal(panel, walked);
  const walk = walkThrough(panel);
  await walk.tabTo('button', 'Record');
  return { shop, panel, walk, frame };
}

/** The indexes of the rows that are selected and drawn. */
export function selectedRows(panel: ExtensionView): Promise<number[]> {
  return panel.evaluate(() =>
    [...document.querySelectorAll('[role=row][aria-selected=true]')]
      .map((row) => Number(row.getAttribute('aria-rowindex')))
      .sort((one, other) => one - other),
  );
}

/** Waits until these rows are selected and the keyboard stands on the one with index `active`. */
export async function untilSelected(
  panel: ExtensionView,
  active: number,
  rows: readonly number[] = [active],
): Promise<void> {
  await panel.waitUntil(
    `rows ${rows.join()} selected, the keyboard on ${active}`,
    (index: number, wanted: string) => {
      const id = document.querySelector('[role=grid]')?.getAttribute('aria-activedescendant') ?? '';
      const here = Number(document.getElementById(id)?.getAttribute('aria-rowindex'));
      const selected = [...document.querySelectorAll('[role=row][aria-selected=true]')]
        .map((row) => Number(row.getAttribute('aria-rowindex')))
        .sort((one, other) => one - other);
      return here === index && selected.join() === wanted;
    },
    [active, rows.join()],
  );
}

/** Waits until so many of the events are listed, by the footer. */
export async function untilListed(panel: ExtensionView, count: number): Promise<void> {
  await panel.waitUntil(
    `${count} events listed`,
    (wanted: number) => new RegExp(`^${wanted} /`).test(document.querySelector('footer')?.innerText ?? ''),
    [count],
  );
}
