import { describe, expect, test } from 'vitest';
import { createImportModel } from '../../components/model/import-model.ts';
import { pastedText } from '../../core/panel/file-kind.ts';
import type { ImportedEvent } from '../../core/imported-event.ts';
import { createTestWorld } from '../support/panel-world.ts';
import { widgetEvent } from '../support/panel-entries.ts';

const { webhook, frame, ...sighting } = widgetEvent();
const event: ImportedEvent = { sighting, frame, webhook };

/** Reads a number as so many events, and refuses anything else. */
function start() {
  const world = createTestWorld();
  const imports = createImportModel(world, (text) =>
    text === ''
      ? { ok: false, refusal: { code: 'empty' } }
      : { ok: true, events: Array.from({ length: Number(text) }, () => event) },
  );
  imports.setConnected(true);
  /** Answers what was sent last. */
  function answer(error: string | null = null): void {
    const request = world.sent.at(-1);
    if (request?.type !== 'import') throw new Error('nothing was sent');
    const { importId, batch, events } = request;
    imports.answered({ type: 'imported', importId, batch, stored: error === null ? events.length : 0, error });
  }
  const sent = () => world.sent.flatMap((each) => (each.type === 'import' ? [[each.file, each.events.length]] : []));
  return { imports, answer, sent, world };
}

describe('several files', () => {
  test('are imported one after the other, each to its end, and each is told of', () => {
    const { imports, answer, sent } = start();
    imports.begin();
    imports.start('a.json', '1200');
    imports.start('b.json', '1');
    expect(imports.notice.value).toEqual({
      kind: 'progress',
      text: 'Importing 1,200 events from a.json … Importing 1 event from b.json …',
    });
    for (let batch = 0; batch < 4; batch += 1) answer();
    expect(sent()).toEqual([
      ['a.json', 500],
      ['a.json', 500],
      ['a.json', 200],
      ['b.json', 1],
    ]);
    expect(imports.notice.value).toEqual({
      kind: 'done',
      text: '1,200 events imported from a.json. 1 event imported from b.json.',
    });
  });

  test('of one name are told apart by the background, even in the same millisecond', () => {
    const { imports, answer, world } = start();
    imports.start('a.json', '1');
    imports.start('a.json', '1');
    answer();
    const ids = world.sent.map((each) => each.type === 'import' && each.importId);
    expect(new Set(ids).size).toBe(2);
  });

  test('of which one is refused or cannot be stored do not hide that', () => {
    const { imports, answer, sent } = start();
    imports.start('a.json', '700');
    expect(imports.start('bad.json', '')).toBe(false);
    imports.start('c.json', '2');
    answer('The disk is full.');
    expect(sent().at(-1)).toEqual(['c.json', 2]);
    answer();
    const { kind, text } = imports.notice.value ?? {};
    expect(kind).toBe('error');
    expect(text).toMatch(
      /^bad\.json was not imported\. .*a\.json: The disk is full\. .*2 events imported from c\.json\.$/,
    );
  });
});

test('what was said goes when something is given anew, but not while it is on its way', () => {
  const { imports, answer } = start();
  imports.start('bad.json', '');
  imports.begin();
  expect(imports.notice.value).toBeNull();
  imports.start('a.json', '1');
  imports.begin();
  imports.dismiss();
  expect(imports.notice.value?.kind).toBe('progress');
  answer();
  imports.dismiss();
  expect(imports.notice.value).toBeNull();
});

test('what was pasted is not called a file', () => {
  const world = createTestWorld();
  const imports = createImportModel(world, () => ({ ok: false, refusal: { code: 'newer', version: 2, readable: 1 } }));
  expect(imports.start(pastedText, '')).toBe(false);
  expect(imports.notice.value?.text).not.toMatch(/\bfile\b/);
});
