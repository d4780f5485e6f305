import { describe, expect, test } from 'vitest';
import { createPanelModel } from '../../components/model/panel-model.ts';
import type { ReadFile } from '../../components/model/import-model.ts';
import type { ImportedEvent } from '../../core/imported-event.ts';
import { eventEntry, tabState } from '../support/panel-entries.ts';
import { createTestWorld } from '../support/panel-world.ts';
import { createTestWebhookWorld } from '../support/webhook-world.ts';

const imported: ImportedEvent = {
  sighting: {
    time: 1,
    channel: 'message',
    origin: null,
    isTrusted: true,
    source: 'self',
    vendor: null,
    name: null,
    data: null,
    size: 4,
    truncated: false,
  },
  frame: null,
  webhook: null,
};

const readsEvents =
  (count: number): ReadFile =>
  () => ({ ok: true, events: Array.from({ length: count }, () => imported) });

function start(read: ReadFile = readsEvents(1)) {
  const world = createTestWorld();
  const model = createPanelModel(world, read, createTestWebhookWorld());
  model.setConnection('connected');
  return { world, model };
}

describe('the switches', () => {
  test('answer at once, and hold against a state that was on its way', () => {
    const { model, world } = start();
    model.receive({ type: 'state', state: tabState() });
    model.tab.set('recording', false);
    expect(world.sent).toEqual([{ type: 'set', recording: false }]);
    expect(model.tab.switches.value.recording).toBe(false);
    model.receive({ type: 'state', state: tabState({ recording: true }) });
    expect(model.tab.switches.value.recording).toBe(false);
  });

  test('follow the background once it has confirmed', () => {
    const { model } = start();
    model.tab.set('preserveLog', true);
    model.receive({ type: 'state', state: tabState({ preserveLog: true }) });
    model.receive({ type: 'state', state: tabState({ preserveLog: false }) });
    expect(model.tab.switches.value.preserveLog).toBe(false);
  });

  test('are asked for again when the worker died before it answered', () => {
    const { model, world } = start();
    model.tab.set('allMessages', true);
    model.setConnection('connecting');
    model.setConnection('connected');
    expect(world.sent).toEqual([
      { type: 'set', allMessages: true },
      { type: 'set', allMessages: true },
    ]);
  });
});

describe('clearing', () => {
  test('empties the list before the background answers, and lists what comes later', () => {
    const { model, world } = start();
    model.receive({ type: 'entries', entries: [eventEntry(1), eventEntry(2)], more: false });
    const [first] = model.list.timeline.shown;
    if (first !== undefined) model.selection.show(first);
    model.clear();
    expect(model.list.timeline.shown).toEqual([]);
    expect(model.selection.open.value).toBe(false);
    expect(world.sent).toEqual([{ type: 'clear' }]);
    model.receive({ type: 'entries', entries: [eventEntry(3)], more: false });
    expect(model.list.timeline.shown).toHaveLength(1);
  });

  test('lets go of the event that was picked to compare with', () => {
    const { model } = start();
    const { event } = eventEntry(1);
    model.details.compare.pick(event);
    model.clear();
    expect(model.details.compare.picked.value).toBe(null);
    expect(model.details.compare.against.value).toBe('example');
  });
});

describe('the filter', () => {
  test('keeps the last good one while the text is wrong', () => {
    const { model } = start();
    model.receive({ type: 'entries', entries: [eventEntry(1), eventEntry(2, { status: 'invalid' })], more: false });
    model.list.setFilter('status:invalid');
    model.list.setFilter('status:invalid /(/');
    expect(model.list.filterError.value).toContain('regular expression');
    expect(model.list.timeline.counts).toMatchObject({ total: 2, shown: 1 });
  });
});

describe('an import', () => {
  test('sends one batch after the other and says how many events were stored', () => {
    const { model, world } = start(readsEvents(700));
    model.imports.start('a.json', '');
    expect(world.sent).toMatchObject([{ type: 'import', file: 'a.json', batch: 0 }]);
    const [request] = world.sent;
    const importId = request?.type === 'import' ? request.importId : '';
    model.receive({ type: 'imported', importId, batch: 0, stored: 500, error: null });
    expect(world.sent).toHaveLength(2);
    model.receive({ type: 'imported', importId, batch: 1, stored: 200, error: null });
    expect(model.imports.notice.value).toEqual({ kind: 'done', text: '700 events imported from a.json.' });
  });

  test('sends what was not answered again when the connection is back, and counts it once', () => {
    const { model, world } = start();
    model.imports.start('a.json', '');
    model.setConnection('connecting');
    model.setConnection('connected');
    expect(world.sent.map((request) => request.type === 'import' && request.batch)).toEqual([0, 0]);
    const [request] = world.sent;
    const importId = request?.type === 'import' ? request.importId : '';
    for (let answer = 0; answer < 2; answer += 1)
      model.receive({ type: 'imported', importId, batch: 0, stored: 1, error: null });
    expect(model.imports.notice.value?.text).toBe('1 event imported from a.json.');
  });

  test('of a refused file sends nothing and says why', () => {
    const { model, world } = start(() => ({ ok: false, refusal: { code: 'newer', version: 2, readable: 1 } }));
    model.imports.start('a.json', '');
    expect(world.sent).toEqual([]);
    expect(model.imports.notice.value).toEqual({
      kind: 'error',
      text: 'a.json was not imported. It is version 2, and this Widgetscope reads version 1: update Widgetscope to read it. Nothing of it was stored.',
    });
  });

  test('stops at a batch that cannot be stored', () => {
    const { model, world } = start(readsEvents(700));
    model.imports.start('a.json', '');
    const [request] = world.sent;
    const importId = request?.type === 'import' ? request.importId : '';
    model.receive({ type: 'imported', importId, batch: 0, stored: 0, error: 'The disk is full.' });
    expect(world.sent).toHaveLength(1);
    expect(model.imports.notice.value).toMatchObject({
      kind: 'error',
      text: expect.stringContaining('The disk is full.'),
    });
  });
});

describe('what is said aloud', () => {
  test('leaves history out, and rests between two announcements', () => {
    const { model, world } = start();
    const invalid = (order: number) => eventEntry(order, { status: 'invalid', name: `event ${order}` });
    model.receive({ type: 'entries', entries: [invalid(1)], more: false });
    expect(model.alarm.text.value).toBe('');
    model.receive({ type: 'entries', entries: [invalid(2)], more: false });
    model.receive({ type: 'entries', entries: [invalid(3), invalid(4)], more: false });
    expect(model.alarm.text.value).toBe('New invalid event: event 2');
    world.elapse();
    expect(model.alarm.text.value).toBe('New events: 2 invalid');
  });
});
