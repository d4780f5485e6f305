import { expect, test } from 'vitest';
import { exportCapture, untilTotal } from '../support/capture-of.ts';
import { describeBrowsers } from '../support/describe-browsers.ts';
import { servePages } from '../support/pages.ts';
import { widgetPage, widgetSource } from '../support/widget-pages.ts';

const module = (body: string): string => `<script type="module">${widgetSource}${body}</script>`;

/** Each way a page may hold the widget, with how the page itself makes it speak: `window.speak(name, argument)`. */
const forms: Record<string, { scripts: string[]; source: string }> = {
  'var in a script': {
    scripts: ['var widget = new DemoWidget();', 'window.speak = (...a) => widget.say(...a);'],
    source: 'widget',
  },
  'a property of window, assigned late': {
    scripts: [
      'window.speak = (...a) => window.widget.say(...a);',
      'addEventListener("load", () => setTimeout(() => { window.widget = new DemoWidget(); }, 50));',
    ],
    source: 'widget',
  },
  'a top-level const': {
    scripts: ['const widget = new DemoWidget();', 'window.speak = (...a) => widget.say(...a);'],
    source: 'widget',
  },
  'a top-level let, assigned later': {
    scripts: [
      'let widget; window.speak = (...a) => widget.say(...a);',
      'addEventListener("load", () => { widget = new DemoWidget(); });',
    ],
    source: 'widget',
  },
  'a top-level class with static methods': {
    scripts: [
      `class widget {
        static inner = new DemoWidget();
        static on(...a) { return widget.inner.on(...a); }
        static open() { return widget.inner.open(); }
      }`,
      'window.speak = (...a) => widget.inner.say(...a);',
    ],
    source: 'widget',
  },
  'a distinctive name': {
    scripts: ['window.BitPalm = new DemoWidget(); window.speak = (...a) => window.BitPalm.say(...a);'],
    source: 'BitPalm',
  },
  'the result of a global createWidget()': {
    scripts: [
      'function createWidget() { return new DemoWidget(); }',
      '(() => { const hidden = createWidget({ slug: "a" }); window.speak = (...a) => hidden.say(...a); })();',
    ],
    source: 'createWidget()',
  },
  'the result of BitPalm.createWidget()': {
    scripts: [
      'window.BitPalm = { createWidget() { return new DemoWidget(); } };',
      '(() => { const hidden = BitPalm.createWidget(); window.speak = (...a) => hidden.say(...a); })();',
    ],
    source: 'BitPalm.createWidget()',
  },
  'a module that hands it over': {
    scripts: [
      module(
        'const hidden = new DemoWidget(); window.__WIDGETSCOPE__?.observe(hidden, "bitpalm"); window.speak = (...a) => hidden.say(...a);',
      ),
    ],
    source: 'observe()',
  },
  'a module’s object with nothing but on()': {
    scripts: [
      module(
        'const inner = new DemoWidget(); window.__WIDGETSCOPE__?.observe({ on: (...a) => inner.on(...a) }, "bitpalm"); window.speak = (...a) => inner.say(...a);',
      ),
    ],
    source: 'observe()',
  },
  'a frozen object': {
    scripts: [
      `const inner = new DemoWidget();
       var widget = Object.freeze({ on: (...a) => inner.on(...a), open: () => inner.open(), close: () => inner.close() });
       window.speak = (...a) => inner.say(...a);`,
    ],
    source: 'widget',
  },
  'a proxy': {
    scripts: [
      `const inner = new DemoWidget();
       var widget = new Proxy(inner, { get: (t, k) => typeof t[k] === 'function' ? t[k].bind(t) : t[k] });
       window.speak = (...a) => inner.say(...a);`,
    ],
    source: 'widget',
  },
};

const address = (index: number): string => `https://shop.test/form-${index}`;

const site = servePages({
  ...Object.fromEntries(Object.values(forms).map(({ scripts }, index) => [address(index), widgetPage(...scripts)])),
  'https://shop.test/throwing': widgetPage(
    'const widget = new DemoWidget(); window.log = [];',
    // This bus does not shield one handler from another: what is registered after the one that throws never runs.
    `widget.on('message_received', () => window.log.push('first'));
     widget.on('message_received', () => { window.log.push('second'); throw new Error('of the page'); });
     window.unsubscribe = widget.on('message_sent', (data) => window.log.push(data.message));
     window.onerror = (message) => { window.log.push(String(message)); };`,
  ),
  'https://shop.test/rejecting': widgetPage(
    `window.log = []; addEventListener('unhandledrejection', (event) => window.log.push(String(event.reason)));
     window.widget = { on: async (name) => { throw new Error(name); }, open() {}, close() {} };`,
  ),
  'https://shop.test/two': widgetPage('window.widget = new DemoWidget();', 'window.bitpalmWidget = new DemoWidget();'),
  'https://shop.test/misspelt': widgetPage(
    'const widget = new DemoWidget();',
    `addEventListener('load', () => setTimeout(() => widget.on('lead_captued', () => {}), 50));`,
  ),
  'https://shop.test/words': `<!doctype html><body><div id="widget">a div</div><div id="BitPalm">another</div>
    <script>const chatbot = 'mine'; window.log = [typeof window.widget, widget.id, BitPalm.id, typeof window.bitpalmWidget];</script>
    <script>function bitpalmWidget() { return 1; } window.log.push(bitpalmWidget(), Object.keys(window).includes('bitpalmWidget'));</script>
    <script>let bitpalm = 5; window.log.push(bitpalm, typeof window.bitpalm);</script>
    <script>var BitPalmWidget = 'text'; window.log.push(BitPalmWidget, JSON.stringify(Object.getOwnPropertyDescriptor(window, 'BitPalmWidget')));</script></body>`,
});

describeBrowsers(
  'BitPalm',
  (world) => {
    for (const [index, [form, { source }]] of Object.entries(forms).entries()) {
      test(`is found as ${form}`, async () => {
        const shop = await world.open(address(index));
        const panel = await shop.openPanel();
        await shop.page.waitForFunction(() => document.readyState === 'complete');
        // A real click: a person's use of the page comes after the hook had its look.
        await shop.page.click('h1');
        await shop.page.evaluate(() => {
          const speak: (name: string, argument?: unknown) => void = Reflect.get(window, 'speak');
          speak('widget_opened');
          speak('message_sent', { message: 'hello' });
          speak('lead_captured', { conversationId: 7 });
        });
        await untilTotal(panel, 3);
        const { events } = await exportCapture(world.browser, panel);
        expect(events.map(({ name, status, source: found }) => [name, status, found])).toEqual([
          ['widget_opened', 'valid', source],
          ['message_sent', 'valid', source],
          ['lead_captured', 'invalid', source],
        ]);
        expect(events[1]?.payload).toEqual({ message: 'hello' });
        expect(events[2]?.findings[0]).toMatchObject({ path: ['conversationId'], code: 'invalid_type' });
      });
    }

    test('is used by the page exactly as before: order, exceptions, unsubscribe', async () => {
      const shop = await world.open('https://shop.test/throwing');
      const panel = await shop.openPanel();
      await shop.page.click('h1');
      const log = await shop.page.evaluate(() => {
        const script = document.createElement('script');
        script.textContent = `
          widget.say('message_sent', { message: 'one' });
          log.push(widget.open());
          unsubscribe();
          widget.say('message_sent', { message: 'two' });
          try { widget.say('message_received'); } catch (error) { log.push('caught ' + error.message); }`;
        document.body.append(script);
        return Reflect.get(window, 'log') as string[];
      });
      expect(log).toEqual(['one', 'opened', 'first', 'second', 'caught of the page']);
      await untilTotal(panel, 4);
      const { events } = await exportCapture(world.browser, panel);
      expect(events.map(({ name }) => name)).toEqual([
        'message_sent',
        'widget_opened',
        'message_sent',
        'message_received',
      ]);
    });

    test('that fails to subscribe leaves no unhandled rejection in the page', async () => {
      const shop = await world.open('https://shop.test/rejecting');
      await shop.page.click('h1');
      const log = await shop.page.evaluate(() => {
        // The page's own failure comes last: had ours been unhandled, they would be before it.
        Reflect.get(window, 'widget').on('mine');
        return new Promise((resolve) =>
          addEventListener('unhandledrejection', () => resolve(Reflect.get(window, 'log'))),
        );
      });
      expect(log).toEqual(['Error: mine']);
    });

    test('is heard from two widgets at once, and from one that replaces another', async () => {
      const shop = await world.open('https://shop.test/two');
      const panel = await shop.openPanel();
      await shop.page.click('h1');
      const run = (code: string) =>
        shop.page.evaluate((text) => {
          const script = document.createElement('script');
          script.textContent = text;
          document.body.append(script);
        }, code);
      await run(`window.widget.say('widget_opened'); window.bitpalmWidget.say('widget_opened');`);
      await untilTotal(panel, 2);
      await run(`window.old = window.widget; window.widget = new DemoWidget();`);
      await shop.page.click('h1');
      await run(`window.widget.say('widget_closed'); window.old.say('widget_closed');`);
      await untilTotal(panel, 4);
      const { events } = await exportCapture(world.browser, panel);
      expect(events.map(({ name, source }) => [name, source])).toEqual([
        ['widget_opened', 'widget'],
        ['widget_opened', 'bitpalmWidget'],
        ['widget_closed', 'widget'],
        ['widget_closed', 'widget'],
      ]);
    });

    test('says that the page listens for a name nobody documents, and which one was meant', async () => {
      const shop = await world.open('https://shop.test/misspelt');
      const panel = await shop.openPanel();
      await untilTotal(panel, 1);
      const [event] = (await exportCapture(world.browser, panel)).events;
      expect(event).toMatchObject({ vendor: 'bitpalm', name: 'lead_captued', status: 'unknown-event' });
      expect(event?.findings[0]).toMatchObject({ code: 'undocumented-listener', expected: 'lead_captured' });
    });

    test('names that are element ids or variables of the page stay the page’s own', async () => {
      const shop = await world.open('https://shop.test/words');
      const panel = await shop.openPanel();
      await shop.page.click('div');
      expect(await shop.page.evaluate(() => Reflect.get(window, 'log') as unknown)).toEqual([
        'object',
        'widget',
        'BitPalm',
        'undefined',
        1,
        true,
        5,
        'undefined',
        'text',
        '{"value":"text","writable":true,"enumerable":true,"configurable":true}',
      ]);
      await untilTotal(panel, 0);
    });
  },
  { site },
);
