// @vitest-environment happy-dom
import { runInThisContext, Script } from 'node:vm';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { encode } from '../../../../core/encode.ts';
import type { WidgetEvent } from '../../../../core/event.ts';
import { playwrightTest, vitestTest } from '../../../../core/panel/copy-as/assertion.ts';
import { listener } from '../../../../core/panel/copy-as/listener.ts';
import type { CopySubject } from '../../../../core/panel/copy-as/subject.ts';
import { vendors } from '../../../../vendors/index.ts';
import { awkward, subject, textOf, withPayload } from '../../../support/copy-subjects.ts';

const cleanups: (() => void)[] = [];
afterEach(() => {
  vi.restoreAllMocks();
  for (const clean of cleanups.splice(0)) clean();
});

/** Runs code as a script of the page would be, with these globals. */
function runInPage(code: string, globals: Record<string, unknown> = {}): void {
  runInThisContext(`(function (${Object.keys(globals).join(', ')}) { 'use strict';\n${code}\n})`)(
    ...Object.values(globals),
  );
}

/** What the copied listener logs while `play` runs. */
function logged(subjects: readonly CopySubject[], play: () => void, globals: Record<string, unknown> = {}): unknown[] {
  const calls: unknown[] = [];
  runInPage(textOf(listener(subjects)), { ...globals, console: { log: (value: unknown) => calls.push(value) } });
  play();
  return calls;
}

function post(data: unknown, origin: string): void {
  window.dispatchEvent(new MessageEvent('message', { data, origin }));
}

function busEvent(vendor: string, name: string, args: unknown[], given: Partial<WidgetEvent> = {}): CopySubject {
  const data = encode({ event: name, arguments: args }).data;
  return subject({
    vendor,
    name,
    channel: 'bus',
    data,
    payloadAt: ['arguments', 0],
    origin: 'https://shop.test',
    ...given,
  });
}

/** An object with one method to subscribe, and a way to speak for it. */
function createBus(method = 'on') {
  const handlers = new Map<string, (...args: unknown[]) => void>();
  return {
    tell: (name: string, ...args: unknown[]) => handlers.get(name)?.(...args),
    [method]: (name: string, handler: (...args: unknown[]) => void) => void handlers.set(name, handler),
  };
}

describe('a copied listener', () => {
  test('of a window message hears the documented origin and name alone', () => {
    const calls = logged([withPayload(1)], () => {
      post({ type: 'oncehub.chatbot.opened', payload: 'right' }, 'https://oncehub.com');
      post({ type: 'oncehub.chatbot.opened', payload: 'other origin' }, 'https://oncehub.com.evil.test');
      post({ type: 'oncehub.chatbot.closed', payload: 'other name' }, 'https://oncehub.com');
      for (const odd of [null, 'text', undefined, 7]) post(odd, 'https://oncehub.com');
    });
    expect(calls).toEqual(['right']);
  });

  test('checks the documented origin also where the event came from another one', () => {
    expect(textOf(listener([withPayload(1, { origin: 'https://evil.test', status: 'untrusted' })]))).toBe(
      `window.addEventListener('message', (event) => {
  if (event.origin !== 'https://oncehub.com') return;
  if (event.data?.type !== 'oncehub.chatbot.opened') return;
  console.log(event.data.payload);
});
`,
    );
  });

  test('of a message of nobody known hears the origin it came from', () => {
    const unknown = subject({ vendor: null, name: null, origin: "https://it's.test", payloadAt: null, data: 'hello' });
    expect(logged([unknown], () => post('hello', "https://it's.test"))).toEqual(['hello']);
    expect(logged([unknown], () => post('hello', 'https://other.test'))).toEqual([]);
    expect(textOf(listener([subject({ vendor: null, name: null, origin: 'null', payloadAt: null })]))).toContain(
      'sandboxed',
    );
  });

  test('of a bus subscribes to the global it was found under', () => {
    const bus = createBus();
    const sent = busEvent('bitpalm', 'message_sent', [{ message: 'hi' }], { source: 'BitPalm' });
    expect(logged([sent], () => bus.tell('message_sent', { message: 'hi' }), { BitPalm: bus })).toEqual([
      { message: 'hi' },
    ]);
  });

  test('of a bus makes no code of a place that the page made up', () => {
    const sent = busEvent('bitpalm', 'message_sent', [], { source: 'alert(1)' });
    expect(textOf(listener([sent]))).not.toContain('alert');
    const made = busEvent('bitpalm', 'message_sent', [], { source: 'createWidget()' });
    expect(textOf(listener([made]))).toMatch(/^\/\/ widget: what createWidget\(\) returned\.\nwidget\.on\(/);
  });

  test('of a bus that a ready queue hands out waits in the queue', () => {
    const bus = createBus();
    const started = busEvent('acquire', 'conversation-start', [1], { source: 'acquire' });
    cleanups.push(() => Reflect.deleteProperty(window, 'acquire'));
    const calls = logged([started], () => {
      const queue: unknown = Reflect.get(window, 'acquire');
      if (Array.isArray(queue)) for (const take of queue) take(bus);
      bus.tell('conversation-start', { id: 7 });
    });
    expect(calls.flat()).toEqual([{ id: 7 }]);
  });

  test('of a bus that another event offers subscribes to both', () => {
    const [session, bus] = [createBus(), createBus()];
    const mirror = busEvent('acquire', 'mirror', [1], { source: 'cobrowse_session' });
    cleanups.push(() => Reflect.deleteProperty(window, 'acquire'));
    const calls = logged([mirror], () => {
      const queue: unknown = Reflect.get(window, 'acquire');
      if (Array.isArray(queue)) for (const take of queue) take(bus);
      bus.tell('cobrowse_session', session);
      session.tell('mirror', 'frame');
    });
    expect(calls.flat()).toEqual(['frame']);
  });

  test('of an SDK object takes the payload out of what its listeners get', () => {
    const chatbot = createBus('addEventListener');
    const chat = busEvent('chat-data', 'chat', [{ event: 'chat', payload: 1 }], {
      source: 'chatbot',
      payloadAt: ['arguments', 0, 'payload'],
    });
    expect(logged([chat], () => chatbot.tell('chat', { event: 'chat', payload: 'hi' }), { chatbot })).toEqual(['hi']);
  });

  test('of a DOM event logs its detail', () => {
    const cart = subject({ vendor: 'ebbot', name: 'dt_add_to_cart', channel: 'dom-event', payloadAt: ['detail'] });
    const detail = { items: [{ id: 'shoe-42', quantity: 1 }] };
    expect(logged([cart], () => window.dispatchEvent(new CustomEvent('dt_add_to_cart', { detail })))).toEqual([detail]);
  });

  test('of a callback is the function that is called', () => {
    const names = { SOAfterConfirmationFunction: 'oncehub', onLoad: 'ebbot' };
    const both = Object.entries(names).map(([name, vendor]) => subject({ vendor, name, channel: 'callback' }));
    cleanups.push(
      () => Reflect.deleteProperty(window, 'Ebbot'),
      () => Reflect.deleteProperty(window, 'SOAfterConfirmationFunction'),
    );
    const calls = logged(both, () => {
      Reflect.get(window, 'SOAfterConfirmationFunction')('booked');
      Reflect.get(window, 'Ebbot').onLoad('loaded');
    });
    expect(calls).toEqual(['booked', 'loaded']);
  });

  test('can be had for every event a page can hear of every vendor, and is code', () => {
    const heard = vendors.flatMap((vendor) =>
      vendor.events.map(({ name, channel }) => ({ vendor: vendor.id, name, channel })),
    );
    for (const event of heard.filter(({ channel }) => channel !== 'webhook')) {
      const code = textOf(listener([subject({ ...event, data: null, payloadAt: null })]));
      expect(() => new Script(code)).not.toThrow();
      expect(code).toContain(event.name);
    }
  });

  test('is one for each kind of event', () => {
    const code = textOf(listener([withPayload(1), withPayload(2)]));
    expect(code.match(/addEventListener/g)).toHaveLength(1);
  });

  test('cannot be had for a webhook, and says why', () => {
    expect(listener([withPayload(1), subject({ channel: 'webhook' })])).toEqual({
      ok: false,
      refusal: { why: 'noPage' },
    });
  });

  test('makes no code of a name', () => {
    const name = "oncehub.'); alert(1); //\n</script>";
    const code = textOf(listener([withPayload(1, { name, data: { type: name } })]));
    expect(code).not.toContain('</script>');
    expect(logged([withPayload(1, { name })], () => post({ type: name, payload: 'x' }, 'https://oncehub.com'))).toEqual(
      ['x'],
    );
  });
});

interface CopiedTest {
  title: string;
  run: (world: { page: unknown }) => Promise<void>;
}

/** The tests a copied file declares. */
function testsOf(code: string): CopiedTest[] {
  const tests: CopiedTest[] = [];
  const declare = (title: string, run: CopiedTest['run']): void => void tests.push({ title, run });
  runInPage(code.replace(/^import .*$/gm, ''), { test: declare, expect });
  return tests;
}

const payload = encode(awkward).data;
const opened = withPayload(awkward);
const openedNow = () => post({ type: 'oncehub.chatbot.opened', payload: awkward }, 'https://oncehub.com');

describe('a copied Vitest test', () => {
  test('passes when the event comes as it was', async () => {
    expect(payload).toBeTypeOf('object');
    const [copied] = testsOf(textOf(vitestTest([opened])));
    const running = copied?.run({ page: null });
    openedNow();
    await expect(running).resolves.toBeUndefined();
    expect(copied?.title).toBe('OnceHub tells oncehub.chatbot.opened');
  });

  test('fails when it comes with another payload', async () => {
    const [copied] = testsOf(textOf(vitestTest([withPayload({ bot_id: 'BOT-1' })])));
    const running = copied?.run({ page: null });
    post({ type: 'oncehub.chatbot.opened', payload: { bot_id: 'BOT-2' } }, 'https://oncehub.com');
    await expect(running).rejects.toThrow('BOT-2');
  });

  test('is one for each event, and none for webhooks', () => {
    expect(testsOf(textOf(vitestTest([opened, withPayload(2)])))).toHaveLength(2);
    expect(vitestTest([subject({ channel: 'webhook' })]).ok).toBe(false);
  });
});

describe('a copied Playwright test', () => {
  test('opens the page, listens in it and passes when the event comes', async () => {
    const visited: string[] = [];
    const page = { goto: async (url: string) => void visited.push(url), evaluate: (read: () => unknown) => read() };
    const [copied] = testsOf(textOf(playwrightTest([opened])));
    const running = copied?.run({ page });
    await Promise.resolve();
    await Promise.resolve();
    openedNow();
    await expect(running).resolves.toBeUndefined();
    expect(visited).toEqual(['https://shop.test/']);
  });
});
