import type { Site } from '../../scripts/origins.ts';

// The vendors' scripts, from what their documentation says of them, on their own origins. `say…` makes them speak.
const scripts: Record<string, string> = {
  'https://www.chat-data.com/static/chatbotsdk.min.js': `(() => {
    const handlers = {};
    const tell = (data) => { for (const handler of handlers[data.event] ?? []) handler(data); };
    window.chatbot = {
      addEventListener(name, handler) { (handlers[name] ??= []).push(handler); return 'added'; },
      removeEventListener(name, handler) { handlers[name] = handlers[name].filter((one) => one !== handler); },
      async openWidget() {},
    };
    addEventListener('message', ({ origin, data }) => { if (origin === 'https://www.chat-data.com') tell(data); });
    window.sayChatData = tell;
  })();`,
  'https://s.acquire.io/a-1/init.js': `(() => {
    const handlers = {};
    const app = {
      on(name, handler) { (handlers[name] ??= []).push(handler); return 'subscribed'; },
      max() {}, min() {},
    };
    // A co-browsing request is answered by the page where it listens, else by the visitor.
    window.sayAcquire = (name, ...args) => {
      if (!handlers[name]) return 'asks the visitor';
      for (const handler of handlers[name]) handler(...args);
    };
    window.sayBus = () => {
      const inner = {};
      sayAcquire('cobrowse_session', { on(name, handler) { inner[name] = handler; } });
      inner.mirror?.('a', 'b', 'c');
    };
    const queue = window.acquire ?? [];
    window.acquire = { push: (entry) => (typeof entry === 'function' ? entry(app) : 'details') };
    for (const entry of queue) window.acquire.push(entry);
    if (window.wantsGlobal) window.acquireIO = app;
  })();`,
  'https://ebbot-v2.storage.googleapis.com/ebbot-web/init.js': `(() => {
    window.Ebbot = Object.assign(window.Ebbot ?? {}, { openChatWindow() { window.Ebbot.onChatWindowOpen?.(); } });
    window.sayEbbot = (name, ...args) => window.Ebbot[name]?.(...args);
    if (Object.hasOwn(window.Ebbot, 'onBeforeLoad')) window.Ebbot.onBeforeLoad({ early: true });
  })();`,
  'https://ebbot-v2.storage.googleapis.com/ebbot-web/copying.js': `(() => {
    const own = { ...window.Ebbot };
    window.Ebbot = { ...window.Ebbot, openChatWindow() {} };
    window.sayEbbot = (name, ...args) => own[name]?.(...args);
  })();`,
};

export const serveScripts: Site = (request, response, origin) => {
  const script = scripts[origin + (request.url ?? '')];
  response.writeHead(script === undefined ? 404 : 200, { 'content-type': 'text/javascript' }).end(script);
};

const chatData = 'https://www.chat-data.com/static/chatbotsdk.min.js';
const acquire = 'https://s.acquire.io/a-1/init.js';
const ebbot = 'https://ebbot-v2.storage.googleapis.com/ebbot-web/init.js';
const copying = 'https://ebbot-v2.storage.googleapis.com/ebbot-web/copying.js';

/** What an event is told by: vendor, name, channel, source. */
type Told = readonly [vendor: string, name: string, channel: string, source: string];

/** A page with a vendor's script, and what comes of it. */
export interface Visit {
  /** Scripts of the page, in order: an address, or text. */
  scripts: readonly string[];
  /** Run after a click, as text; what it gives is put in the log. */
  act: string;
  /** What the page's own code saw: the same with and without the extension. */
  log: readonly unknown[];
  told: readonly Told[];
  body?: string;
}

/** The visit's page, as HTML. */
export const visitPage = ({ scripts: parts, body = '' }: Visit): string => {
  const tags = ['window.log = [];', ...parts].map((part) =>
    part.startsWith('https:') ? `<script src="${part}"></script>` : `<script>${part}</script>`,
  );
  return `<!doctype html><title>widgets</title><body><h1>Widgets</h1>${body}${tags.join('\n')}</body>`;
};

/** Asks Chat Data's frame to speak, and waits for it. */
const speak = `new Promise((done) => { addEventListener('message', () => done('told')); frames[0].postMessage('speak', '*'); })`;

const onStart = `app.on('conversation-start', (data) => log.push(data.id))`;
const acquireTold: Told[] = [['acquire', 'conversation-start', 'bus', 'acquire.push()']];

/** A handler of the page: says its `this` and its arguments, and answers. */
const own = `function (...args) { log.push([this === window.Ebbot, ...args]); return 'answer'; }`;
const config = `window.Ebbot = { botId: 'b' };`;
const ebbotSpeaks = {
  act: `sayEbbot('onMessage', 'hello', 2)`,
  log: [[true, 'hello', 2], 'answer'],
  told: [['ebbot', 'onMessage', 'callback', 'Ebbot']] as const,
};

export const visits: Record<string, Visit> = {
  'Chat Data’s SDK': {
    scripts: [chatData, `log.push(chatbot.addEventListener('chat', (data) => log.push(data.payload.message)));`],
    act: `sayChatData({ event: 'chat', payload: { message: 'hi' } })`,
    log: ['added', 'hi', null],
    told: [['chat-data', 'chat', 'bus', 'chatbot']],
  },
  'Chat Data’s messages': {
    scripts: [`addEventListener('message', ({ data }) => log.push(data.event));`],
    body: `<iframe src="https://www.chat-data.com/chatbot-iframe/1"></iframe>`,
    act: speak,
    log: ['minimize-widget', 'told'],
    told: [['chat-data', 'minimize-widget', 'message', 'top.frames[0]']],
  },
  'Chat Data’s messages and SDK, which tell the same event': {
    scripts: [chatData, `chatbot.addEventListener('minimize-widget', ({ event }) => log.push(event));`],
    body: `<iframe src="https://www.chat-data.com/chatbot-iframe/1"></iframe>`,
    act: speak,
    log: ['minimize-widget', 'told'],
    told: [['chat-data', 'minimize-widget', 'message', 'top.frames[0]']],
  },
  'an element named chatbot': {
    scripts: [
      `chatbot.openWidget = () => 1; log.push(chatbot === document.querySelector('#chatbot'), chatbot.addEventListener === EventTarget.prototype.addEventListener);`,
    ],
    body: `<div id="chatbot">ours</div>`,
    act: `[Object.hasOwn(chatbot, 'addEventListener'), chatbot.addEventListener === EventTarget.prototype.addEventListener].join()`,
    log: [true, true, 'false,true'],
    told: [],
  },
  'a function of the page named chatbot': {
    scripts: [`function chatbot(text) { return 'own ' + text; } window.kept = chatbot; log.push(chatbot('a'));`],
    act: `[chatbot === kept, Object.getOwnPropertyNames(chatbot).includes('addEventListener'), chatbot('b')].join()`,
    log: ['own a', 'true,false,own b'],
    told: [],
  },
  'Acquire’s queue as a literal, before its script': {
    scripts: [`window.acquire = [(app) => { log.push(${onStart}); }, { userDetails: {} }];`, acquire],
    act: `sayAcquire('conversation-start', { id: 7 })`,
    log: ['subscribed', 7, null],
    told: acquireTold,
  },
  'Acquire’s queue pushed to, before its script': {
    scripts: [
      `window.acquire = window.acquire || []; log.push(acquire.push((app) => { log.push(${onStart}); }), acquire.length);`,
      acquire,
    ],
    act: `sayAcquire('conversation-start', { id: 7 })`,
    log: [1, 1, 'subscribed', 7, null],
    told: acquireTold,
  },
  'Acquire’s queue pushed to, after its script': {
    scripts: [acquire, `log.push(acquire.push((app) => ${onStart}), acquire.push({ userDetails: {} }));`],
    act: `sayAcquire('conversation-start', { id: 7 })`,
    log: ['subscribed', 'details', 7, null],
    told: acquireTold,
  },
  'Acquire’s global object': {
    scripts: [`window.wantsGlobal = true;`, acquire, `acquireIO.on('conversation-end', (id) => log.push(id));`],
    act: `sayAcquire('conversation-end', 'c-1')`,
    log: ['c-1', null],
    told: [['acquire', 'conversation-end', 'bus', 'acquireIO']],
  },
  'Acquire’s co-browsing request, which the page leaves to the visitor': {
    scripts: [`window.acquire = [(app) => {}];`, acquire],
    act: `sayAcquire('cobrowse-request', true, () => log.push('called'))`,
    log: ['asks the visitor'],
    told: [],
  },
  'Acquire’s co-browsing request, which the page answers': {
    scripts: [`window.acquire = [(app) => app.on('cobrowse-request', (verified, cb) => cb(verified))];`, acquire],
    act: `sayAcquire('cobrowse-request', true, function answer(yes) { log.push('answered ' + yes); })`,
    log: ['answered true', null],
    told: [['acquire', 'cobrowse-request', 'bus', 'acquire.push()']],
  },
  'Acquire’s co-browsing session': {
    scripts: [`window.acquire = [(app) => {}];`, acquire],
    act: `sayBus()`,
    log: [null],
    told: [
      ['acquire', 'cobrowse_session', 'bus', 'acquire.push()'],
      ['acquire', 'mirror', 'bus', 'cobrowse_session'],
    ],
  },
  'Ebbot’s callbacks in a whole object, before its script': {
    ...ebbotSpeaks,
    scripts: [`window.Ebbot = { botId: 'b', onMessage: ${own} };`, ebbot],
  },
  'Ebbot’s callbacks one by one, before its script': {
    ...ebbotSpeaks,
    scripts: [config, `Ebbot.onMessage = ${own};`, ebbot],
  },
  'Ebbot’s callbacks one by one, after its script': {
    ...ebbotSpeaks,
    scripts: [config, ebbot, `window.Ebbot.onMessage = ${own};`],
  },
  'Ebbot’s callbacks in a whole object, after its script': {
    ...ebbotSpeaks,
    scripts: [config, ebbot, `window.Ebbot = { ...window.Ebbot, onMessage: ${own} };`],
  },
  'Ebbot’s callbacks by Object.assign, under both names': {
    ...ebbotSpeaks,
    told: [['ebbot', 'onMessage', 'callback', 'ebbot']],
    scripts: [
      `var Ebbot = { botId: 'b' }; window.ebbot = Ebbot;`,
      `Object.assign(ebbot, { onMessage: ${own} });`,
      ebbot,
    ],
  },
  'Ebbot’s callbacks, where its script keeps a copy of them': {
    ...ebbotSpeaks,
    scripts: [`window.Ebbot = { botId: 'b', onMessage: ${own} };`, copying],
    log: [[false, 'hello', 2], 'answer'],
  },
  'Ebbot’s callbacks chained by several scripts': {
    ...ebbotSpeaks,
    scripts: [
      `window.Ebbot = { onMessage: (...args) => log.push(['first', ...args]) };`,
      ebbot,
      `{ const old = Ebbot.onMessage; Ebbot.onMessage = function (...args) { old?.(...args); log.push([this === Ebbot, ...args]); return 'answer'; }; }`,
    ],
    log: [['first', 'hello', 2], [true, 'hello', 2], 'answer'],
  },
  'Ebbot’s callbacks read back in the same script, and what the page sees of them': {
    ...ebbotSpeaks,
    scripts: [
      `log.push(typeof window.Ebbot, Object.keys(window).includes('Ebbot'));
       const own = ${own};
       window.Ebbot = { botId: 'b', onMessage: own };
       log.push(window.Ebbot.onMessage === own, Object.keys(Ebbot).join(), 'onLoad' in Ebbot, Ebbot.onLoad);
       Ebbot.onMessage = () => {}; Ebbot.onMessage = own;
       log.push(Ebbot.onMessage === own, Object.keys(window).includes('Ebbot'), Object.isFrozen(Object.freeze({ ...Ebbot })));`,
      ebbot,
    ],
    log: ['undefined', false, true, 'botId,onMessage', false, null, true, true, true, [true, 'hello', 2], 'answer'],
  },
  'Ebbot’s callback that its script calls while it loads, and one that throws': {
    scripts: [
      `window.Ebbot = { onBeforeLoad: (data) => log.push(data.early), onChatWindowOpen() { throw new Error('of the page'); } };`,
      ebbot,
    ],
    act: `(() => { try { Ebbot.openChatWindow(); } catch (error) { return 'caught ' + error.message; } })()`,
    log: [true, 'caught of the page'],
    told: [
      ['ebbot', 'onBeforeLoad', 'callback', 'Ebbot'],
      ['ebbot', 'onChatWindowOpen', 'callback', 'Ebbot'],
    ],
  },
};
