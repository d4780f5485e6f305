import { expect, test } from 'vitest';
import type { Origins } from '../../scripts/origins.ts';
import { serveOrigins } from '../../scripts/origins.ts';
import type { BrowserName } from '../support/browser.ts';
import { askedBrowsers } from '../support/describe-browsers.ts';
import { launch } from '../support/launch.ts';
import { servePages } from '../support/pages.ts';
import { frameAt, opened, post, senderPage } from '../support/sender.ts';

const vendor = 'https://oncehub.com/sender';

/** Records, from the first script of the page on, all a page can see: every event, every message, every own property of window. */
const recording = `
  window.seen = { events: [], messages: [], errors: [] };
  const native = new Set();
  for (const holder of [window, document, Document.prototype, Window.prototype, HTMLElement.prototype])
    for (const name of Object.getOwnPropertyNames(holder)) if (name.startsWith('on')) native.add(name.slice(2));
  for (const name of [...native, 'DOMContentLoaded', 'message', 'messageerror', 'widgetscope', 'bitpalm-identify'])
    for (const target of [window, document])
      target.addEventListener(name, (event) => {
        if (/pointer|mouse|focus|blur|visibility|resize|animation|transition|^device/.test(event.type)) return;
        window.seen.events.push((target === window ? 'window ' : 'document ') + event.type);
      }, true);
  const add = EventTarget.prototype.addEventListener, dispatch = EventTarget.prototype.dispatchEvent, post = window.postMessage;
  EventTarget.prototype.addEventListener = function (...a) { window.seen.errors.push('listens ' + a[0]); return add.apply(this, a); };
  EventTarget.prototype.dispatchEvent = function (...a) { window.seen.errors.push('dispatches ' + a[0].type); return dispatch.apply(this, a); };
  window.postMessage = function (...a) { window.seen.errors.push('posts'); return post.apply(this, a); };
  for (const key of ['log', 'info', 'warn', 'error', 'debug']) { const own = console[key]; console[key] = (...a) => { window.seen.errors.push('console ' + a[0]); own.apply(console, a); }; }
  MessagePort.prototype.postMessage = function () { window.seen.errors.push('port'); };
  add.call(window, 'message', (event) => window.seen.messages.push(event.origin + ' ' + JSON.stringify(event.data)));
  add.call(window, 'error', (event) => window.seen.errors.push(event.message));
  window.ownAtStart = Object.getOwnPropertyNames(window).sort();
`;

const site = servePages({
  'https://shop.test/': `<!doctype html><head><script>${recording}</script></head><body><div id="widget">a</div>
    <iframe src="${vendor}"></iframe><script>const chatbot = 1; let widgetLike = { on() { return 7; } };</script></body>`,
  [vendor]: senderPage,
});

interface Seen {
  events: string[];
  messages: string[];
  errors: string[];
  ownAtStart: string[];
  ownAtEnd: string[];
  described: string[];
  attributes: string[];
}

/** What a page sees of a visit in which a vendor speaks, with or without the extension. */
async function visit(name: BrowserName, origins: Origins, extension: boolean): Promise<Seen> {
  const browser = await launch({ browser: name, origins, ...(extension ? {} : { extension: null }) });
  try {
    const shop = await browser.open('https://shop.test/');
    await post(await frameAt(shop.page, vendor), opened(1), { event: 'chat' }, 'text');
    await shop.page.evaluate(() => {
      window.dispatchEvent(new CustomEvent('bitpalm-identify', { detail: { slug: 'a', externalUserId: 'b' } }));
    });
    await shop.page.click('h1, div');
    // The last look of the hook's schedule comes a few seconds after load.
    await shop.page.waitForFunction(() => performance.now() > 6_000);
    return await shop.page.evaluate(() => ({
      ...Reflect.get(window, 'seen'),
      ownAtStart: Reflect.get(window, 'ownAtStart'),
      ownAtEnd: Object.getOwnPropertyNames(window).toSorted(),
      described: Object.keys(window).toSorted(),
      attributes: [...document.querySelectorAll('*')].map(
        (element) => `${element.tagName} ${element.getAttributeNames().join()}`,
      ),
    }));
  } finally {
    await browser.close();
  }
}

// docs/security.md lists these, with the reason for each.
const ours = ['BitPalm', 'BitPalmWidget', 'SOAfterConfirmationFunction', '__WIDGETSCOPE__', 'bitpalm', 'bitpalmWidget'];

test.each(askedBrowsers())('a page sees the same with and without the extension, %s', async (name) => {
  const origins = await serveOrigins(site);
  try {
    const without = await visit(name, origins, false);
    const within = await visit(name, origins, true);
    const added = (one: string[], other: string[]) => one.filter((key) => !other.includes(key));
    expect(added(within.ownAtStart, without.ownAtStart)).toEqual(ours);
    expect(added(within.ownAtEnd, without.ownAtEnd)).toEqual(ours);
    expect(added(without.ownAtEnd, within.ownAtEnd)).toEqual([]);
    expect(within.described).toEqual(without.described); // none of ours is enumerable
    expect(within.messages).toEqual(without.messages);
    expect(within.messages).toHaveLength(3);
    // Which of the browser's own events comes first (a first frame drawn, a state reached) differs from visit to visit.
    expect(within.events.toSorted()).toEqual(without.events.toSorted());
    expect(within.events.length).toBeGreaterThan(5);
    expect(within.errors).toEqual(without.errors);
    expect(within.attributes).toEqual(without.attributes);
  } finally {
    await origins.close();
  }
});
