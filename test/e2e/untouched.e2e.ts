import { expect, test } from 'vitest';
import type { Origins } from '../../scripts/origins.ts';
import { serveOrigins } from '../../scripts/origins.ts';
import { createDemoSite } from '../../demo/site.ts';
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

/** A page with the simulated widgets of Chat Data, Acquire and Ebbot, which logs every call of its own functions, with what it was given. */
const widgets = `<!doctype html><body><div id="chats"></div><script>
    const voices = {}, log = [];
    const say = (name, result) => function (...a) {
      log.push([name, this === window ? 'window' : this === undefined ? 'nothing' : typeof this, ...a.map((each) => typeof each === 'object' ? JSON.stringify(each) : String(each))]);
      return result;
    };
    window.acquire = window.acquire || [];
    acquire.push({ userDetails: { name: 'Ada' } });
    acquire.push((app) => {
      window.app = app;
      for (const name of ['conversation-start', 'rtcroom-incall', 'cobrowse_session', 'made up']) app.on(name, say(name));
      app.userDetails.subscribe(say('userDetails'));
    });
    log.push(['waiting', acquire.length, Object.keys(acquire).join()]);
    const before = say('onBeforeLoad'), load = say('onLoad'), message = say('onMessage', 'answer'), open = say('onChatWindowOpen');
    window.Ebbot = { botId: 'bot', onBeforeLoad: before, onLoad: load, onMessage: message };
    log.push(['as assigned', Ebbot.onLoad === load, 'onReset' in Ebbot, Object.keys(Ebbot).join()]);
  </script>
  <script src="https://s.acquire.io/a-demo/init.js"></script>
  <script src="https://ebbot-v2.storage.googleapis.com/ebbot-web/init.js"></script>
  <script src="https://headless.dialogtrail.com/static/sdk.js"></script>
  <script src="https://www.chat-data.com/static/chatbotsdk.min.js"></script>
  <script>
    log.push(['acquire', acquire.length, acquireIO === app, Array.isArray(acquire), Object.keys(acquireIO).join()]);
    acquire.push((again) => log.push(['pushed later', again === app, app.userDetails().name]));
    Ebbot.onChatWindowOpen = open;
    log.push(['later', Ebbot.onChatWindowOpen === open, Object.keys(Ebbot).join(), JSON.stringify(Ebbot)]);
    addEventListener('ebbot_widget_event', (event) => log.push([event.type, JSON.stringify(event.detail), event.isTrusted]));
    const chat = say('chat'), gone = say('gone');
    chatbot.addEventListener('chat', chat);
    chatbot.addEventListener('chat', chat);
    chatbot.addEventListener('chat', gone);
    chatbot.removeEventListener('chat', gone);
    log.push(['chatbot', Object.keys(chatbot).join(), chatbot.addEventListener.name, chatbot.addEventListener.length]);
  </script>
  <iframe name="chat-data" src="https://www.chat-data.com/chatbot-iframe/654aee418bc9a33b0e50d0ad"></iframe></body>`;

const site = servePages(
  {
    'https://shop.test/': `<!doctype html><head><script>${recording}</script></head><body><div id="widget">a</div>
    <iframe src="${vendor}"></iframe><script>const chatbot = 1; let widgetLike = { on() { return 7; } };</script></body>`,
    'https://shop.test/widgets': widgets,
    [vendor]: senderPage,
  },
  createDemoSite(),
);

/** What the page with the three widgets logs of a visit in which they all speak. */
async function visitWidgets(name: BrowserName, origins: Origins, extension: boolean): Promise<unknown[][]> {
  const browser = await launch({ browser: name, origins, ...(extension ? {} : { extension: null }) });
  try {
    const { page } = await browser.open('https://shop.test/widgets');
    const frame = await frameAt(page, 'https://www.chat-data.com/');
    await page.addScriptTag({
      content: `{
        const { acquire, ebbot, guides } = voices;
        // Nobody answers for the visitor: the widget refuses by itself, and only then.
        acquire.emit('cobrowse-request', true);
        log.push(['nobody asked', document.querySelector('.cobrowse').textContent]);
        const unanswered = say('cobrowse-request');
        app.on('cobrowse-request', unanswered);
        acquire.emit('cobrowse-request', false);
        log.push(['not answered', document.querySelector('.cobrowse').textContent]);
        for (const name of ['conversation-start', 'rtcroom-incall', 'made up']) acquire.emit(name, { id: name });
        log.push(['unheard', app.emit('unheard')]);
        acquire.emit('cobrowse_session');
        acquire.emit('mirror');
        log.push(['result', Ebbot.onMessage('text'), Ebbot.onMessage.call(null, 'bare'), Ebbot.onMessage.name, Ebbot.onMessage.length]);
        Ebbot.openChatWindow();
        Ebbot.onChatWindowOpen = null;
        Ebbot.closeChatWindow();
        Ebbot.openChatWindow();
        log.push(['nulled', Ebbot.onChatWindowOpen]);
        delete Ebbot.onMessage;
        log.push(['deleted', 'onMessage' in Ebbot, Object.keys(Ebbot).join()]);
        window.Ebbot = { onReset: say('onReset') };
        ebbot.emit('onReset');
        guides.emit('ebbot_widget_event', { type: 'init' });
      }`,
    });
    await post(frame, { event: 'chat', payload: { message: 'one' } }, { event: 'chat', payload: { message: 'two' } });
    await page.waitForFunction('log.filter(([name]) => name === "chat").length >= 2');
    const logged = await page.evaluate('JSON.stringify(log)');
    return JSON.parse(String(logged)) as unknown[][];
  } finally {
    await browser.close();
  }
}

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
const ours = [
  'BitPalm',
  'BitPalmWidget',
  'Ebbot',
  'SOAfterConfirmationFunction',
  '__WIDGETSCOPE__',
  'acquire',
  'acquireIO',
  'bitpalm',
  'bitpalmWidget',
  'ebbot',
];

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

test.each(askedBrowsers())(
  'a page with Chat Data, Acquire and Ebbot behaves the same with and without the extension, %s',
  async (name) => {
    const origins = await serveOrigins(site);
    try {
      const without = await visitWidgets(name, origins, false);
      const within = await visitWidgets(name, origins, true);
      expect(within).toEqual(without);
      // What is compared is worth it: each of the page's functions ran, once for each call.
      const called = without.map(([first]) => first);
      for (const each of ['onLoad', 'conversation-start', 'onMessage', 'onReset', 'chat', 'ebbot_widget_event']) {
        expect(called).toContain(each);
      }
      expect(without).toContainEqual(['nobody asked', 'refused']);
      expect(without).toContainEqual(['not answered', 'not answered']);
    } finally {
      await origins.close();
    }
  },
);
