import { describe, expect, it } from 'vitest';
import type { Channel } from '../../core/capture.ts';
import type { WidgetEvent } from '../../core/event.ts';
import { createIngest } from '../../core/ingest.ts';
import type { Json, Path } from '../../core/json.ts';
import { ebbot } from '../../vendors/ebbot/index.ts';
import { captureOf } from './example.ts';

const ingestOne = createIngest([ebbot]);

function ingest(channel: Channel, name: string, payload?: Json): WidgetEvent {
  const capture = captureOf(ebbot, { name, channel }, payload);
  return ingestOne(capture, { id: '1', frame: null, frameOrigin: 'https://shop.test', imported: null, webhook: null });
}

const wrong = (made: WidgetEvent): [string, string][] =>
  made.findings.filter((found) => found.severity === 'error').map((found) => [found.code, found.path.join('.')]);
const codes = (made: WidgetEvent): string[] => made.findings.map((found) => `${found.code} ${found.path.join('.')}`);

/** The example of a webhook with one place changed. */
function changed(topic: string, path: Path, value: Json): Json {
  const copy = structuredClone(ebbot.events.find((event) => event.name === topic)?.example ?? null);
  const holder = path.slice(0, -1).reduce<unknown>((inner, step) => Reflect.get(Object(inner), step), copy);
  Reflect.set(Object(holder), path.at(-1) ?? '', value);
  return copy;
}

const click = { name: 'a', pid: '1', resultName: 'b', suuid: '2' };
const options = [{ uuid: '1', title: 'Yes' }];

describe('ebbot_widget_event', () => {
  const guide = (payload: Json): WidgetEvent => ingest('dom-event', 'ebbot_widget_event', payload);
  const where = { stepId: 's', productGuideId: 'g', placementId: 'p' };

  it.each<[string, Json?]>([
    ['init'],
    ['load_more_products'],
    ['restart'],
    ['skip', { from: '1' }],
    ['undo', { to: '1' }],
    ['option', { options, clicked: ['1'] }],
    ['form', { email: 'a@shop.test', phone: '1', size: 42, newsletter: true }],
    ['form_email', 'a@shop.test'],
    ['form_phone', '+431'],
    ['form_other', { size: 42, colour: 'green', newsletter: false }],
    ['prod_click', click],
    ['recommendation_receive', { prodCount: 2, name: 'a', productIds: ['1', '2'] }],
    ['view', { name: 'a' }],
    ['placement_load'],
    ['placement_view'],
    ['modal_cta_click'],
    ['flag_click'],
    ['split_click'],
  ])('%s is valid, with and without its optional ids', (type, value) => {
    const told = value === undefined ? { type } : { type, value };
    expect(guide(told)).toMatchObject({ status: 'valid', findings: [], summary: type });
    expect(guide({ ...told, ...where })).toMatchObject({ status: 'valid', findings: [] });
  });

  it.each<[string, Json, string]>([
    ['skip', {}, 'value.from'],
    ['skip', 's1', 'value'],
    ['undo', { to: 1 }, 'value.to'],
    ['option', { options: [{ uuid: 1, title: 'Yes' }], clicked: [] }, 'value.options.0.uuid'],
    ['option', { options, clicked: '1' }, 'value.clicked'],
    ['form', { email: 5 }, 'value.email'],
    ['form_email', { email: 'a@shop.test' }, 'value'],
    ['form_phone', 431, 'value'],
    ['prod_click', { ...click, pid: 1 }, 'value.pid'],
    ['recommendation_receive', { prodCount: '2', name: 'a', productIds: [] }, 'value.prodCount'],
    ['recommendation_receive', { prodCount: 1, name: 'a', productIds: [1] }, 'value.productIds.0'],
    ['view', { name: null }, 'value.name'],
  ])('%s with the value %j is invalid at %s', (type, value, path) => {
    const made = guide({ type, value });
    expect(made.status).toBe('invalid');
    expect(wrong(made)).toEqual([['invalid_type', path]]);
  });

  it.each([
    ['form', 'value.size'],
    ['form_other', 'value.size'],
  ])('%s with an answer that is a list is invalid at that answer', (type, path) => {
    expect(wrong(guide({ type, value: { size: [42] } }))).toEqual([['invalid_union', path]]);
  });

  it.each(['init', 'restart', 'load_more_products', 'placement_load', 'placement_view', 'flag_click', 'split_click'])(
    '%s with a value is valid, and the value undocumented',
    (type) => {
      const made = guide({ type, value: 1 });
      expect(made.status).toBe('valid');
      expect(codes(made)).toEqual(['undocumented-field value']);
    },
  );

  it.each(['init', 'modal_cta_click', 'option'])('%s with a number as its step is invalid there', (type) => {
    const value = { options, clicked: [] };
    expect(wrong(guide(type === 'option' ? { type, value, stepId: 1 } : { type, stepId: 1 }))).toEqual([
      ['invalid_type', 'stepId'],
    ]);
  });

  it('of an unknown type is one finding, at the type, that lists the documented ones', () => {
    const made = guide({ type: 'optoin', value: { anything: 1 } });
    expect(made.status).toBe('invalid');
    expect(made.findings).toMatchObject([{ code: 'invalid_value', path: ['type'], received: '"optoin"' }]);
    expect(made.findings[0]?.expected).toContain('"option"');
  });

  it('of a type that every object has a property of is unknown too', () => {
    expect(wrong(guide({ type: 'constructor' }))).toEqual([['invalid_value', 'type']]);
  });
});

describe('a function on window.Ebbot', () => {
  it('without a documented argument says so when it gets one', () => {
    for (const name of ['onReset', 'onCreate', 'onDestroy', 'onChatWindowOpen', 'onChatWindowClose']) {
      expect(ingest('callback', name)).toMatchObject({ status: 'valid', findings: [] });
      expect(ingest('callback', name, 'x').findings).toMatchObject([
        { severity: 'info', code: 'unexpected-payload', received: 'string' },
      ]);
    }
  });

  it('shares the chat of a message object with the webhooks of that chat', () => {
    const message = { id: 'm', chatId: 'chat-7f31', sender: 'bot', type: 'text', value: 'Hello there' };
    const made = ingest('callback', 'onBotMessage', message);
    expect(made).toMatchObject({ status: 'valid', summary: 'Hello there', ids: ['ebbot chat chat-7f31'] });
    const example = ebbot.events.find((event) => event.name === 'chat.bot.message')?.example ?? undefined;
    expect(ingest('webhook', 'chat.bot.message', example).ids).toEqual(made.ids);
  });

  it('takes a text for a chat id only where no message can be meant', () => {
    expect(ingest('callback', 'onLoad', 'chat-7f31').ids).toEqual(['ebbot chat chat-7f31']);
    expect(ingest('callback', 'onStartConversation', 'Hello').ids).toEqual([]);
  });
});

describe('a webhook', () => {
  it.each(ebbot.events.filter((event) => event.channel === 'webhook').map((event) => [event.name, event] as const))(
    '%s shares its chat',
    (name, event) => {
      expect(ingest('webhook', name, event.example ?? undefined).ids).toEqual(['ebbot chat chat-7f31']);
    },
  );

  it.each(['topic', 'botId', 'requestId'])('with a number as its %s is not believed to be fine', (key) => {
    const made = ingest('webhook', 'chat.create', changed('chat.create', [key], 5));
    expect(made.status).not.toBe('valid');
  });

  it('chat.update with info as an object is as valid as with JSON in a string, and without the remark', () => {
    const at = ['chat', 'chat_user', 'info'];
    expect(codes(ingest('webhook', 'chat.update', changed('chat.update', at, '{"a":1}')))).toEqual([
      'json-in-string chat.chat_user.info',
    ]);
    expect(ingest('webhook', 'chat.update', changed('chat.update', at, { a: 1 })).findings).toEqual([]);
    for (const broken of ['Robin', '{"a":', '[1]', 5]) {
      const made = ingest('webhook', 'chat.update', changed('chat.update', at, broken));
      expect(wrong(made)).toEqual([['invalid_type', 'chat.chat_user.info']]);
    }
  });

  it.each([
    ['chat.user.message', ['data', 'timestamp']],
    ['chat.close', ['data', 'conversation', 1, 'timestamp']],
    ['chat.update', ['chat', 'statusTimestamp']],
    ['chat.update', ['chat', 'last_message']],
  ] as const)('%s warns of a %j that has not the documented form', (topic, path) => {
    for (const good of ['1672531200.1', '1672531200000.397183857'])
      expect(codes(ingest('webhook', topic, changed(topic, path, good)))).not.toContain(
        `differs-from-example ${path.join('.')}`,
      );
    for (const odd of ['1672531200', '2023-01-01', '1672531200.1234567890', '16725312.5', '']) {
      const made = ingest('webhook', topic, changed(topic, path, odd));
      expect(made.status).toBe('valid');
      expect(codes(made)).toContain(`differs-from-example ${path.join('.')}`);
    }
    expect(wrong(ingest('webhook', topic, changed(topic, path, 1672531200)))).toEqual([
      ['invalid_type', path.join('.')],
    ]);
  });

  it('chat.user.message from another sender is a warning, and chat.message from any of the four is not', () => {
    const from = (topic: string, sender: string): string[] =>
      codes(ingest('webhook', topic, changed(topic, ['data', 'sender'], sender)));
    expect(from('chat.user.message', 'bot')).toEqual(['differs-from-example data.sender']);
    for (const sender of ['user', 'bot', 'agent', 'system']) expect(from('chat.message', sender)).toEqual([]);
    expect(from('chat.message', 'nobody')).toEqual(['differs-from-example data.sender']);
  });

  it('accepts any value of a message whose type no page describes', () => {
    for (const value of [null, 5, { url: 'https://shop.test/a.png' }]) {
      const data = { chatId: 'c', sender: 'bot', id: 'm', timestamp: '1672531200.5', type: 'image', value };
      expect(ingest('webhook', 'chat.bot.message', changed('chat.bot.message', ['data'], data)).findings).toEqual([]);
    }
  });

  it.each<[string, Json, string]>([
    ['text', { a: 1 }, 'data.value'],
    ['url', { description: 'a', urls: [{ id: 'b', label: 'c' }] }, 'data.value.urls.0.type'],
    ['scenario', { scenario: 5 }, 'data.value.scenario'],
    ['rating', { rating: '5' }, 'data.value.rating'],
    ['rating_request', {}, 'data.value.question'],
    ['text_info', null, 'data.value'],
  ])('of a message of type %s with the value %j is invalid at %s', (type, value, path) => {
    const data = { chatId: 'c', sender: 'bot', id: 'm', timestamp: '1672531200.5', type, value };
    const made = ingest('webhook', 'chat.bot.message', changed('chat.bot.message', ['data'], data));
    expect(wrong(made)).toEqual([['invalid_type', path]]);
  });
});
