import { describe, expect, test } from 'vitest';
import type { Json, Path } from '../../../core/json.ts';
import { longText } from '../../../core/panel/long-text.ts';
import { pathExpression } from '../../../core/panel/path-expression.ts';
import { textParts } from '../../../core/panel/text-parts.ts';
import { valueText, type ValueNote } from '../../../core/panel/value-text.ts';

describe('a path as JavaScript', () => {
  const map: Json = {
    $type: 'Map',
    entries: [
      ['k', [1]],
      [{ a: 1 }, 2],
    ],
  };
  test.each<[Json, Path, string]>([
    [null, [], 'payload'],
    [{ attendees: [{ name: 'A' }] }, ['attendees', 0, 'name'], 'payload.attendees[0].name'],
    [{ 'odd key': { '': 1 } }, ['odd key', ''], 'payload["odd key"][""]'],
    [{ ключ: 1 }, ['ключ'], 'payload.ключ'],
    [{ '1a': 1 }, ['1a'], 'payload["1a"]'],
    [map, [0, 0], 'payload.get("k")[0]'],
    [map, [1], 'payload.values().toArray()[1]'],
    [{ $type: 'Set', values: [1] }, [0], 'payload.values().toArray()[0]'],
    [{ $type: 'object', entries: [['$type', 1]] }, ['$type'], 'payload.$type'],
    [{ a: 1 }, ['missing', 'deeper'], 'payload.missing.deeper'],
  ])('%j at %j is %s', (root, path, expression) => {
    expect(pathExpression('payload', root, path)).toBe(expression);
  });
});

describe('a copied value', () => {
  test.each<[Json, string, ValueNote | null]>([
    ['text', 'text', null],
    [{ a: [1] }, '{\n  "a": [\n    1\n  ]\n}', null],
    [{ $type: 'object', entries: [['$type', 1]] }, '{\n  "$type": 1\n}', null],
    [{ $type: 'undefined' }, 'undefined', null],
    [{ $type: 'bigint', value: '10' }, '10n', null],
    [{ $type: 'string', value: 'abc', length: 5_000 }, 'abc', { kind: 'cut', came: 5_000, kept: 3 }],
    [{ $type: 'circular', path: '$.a' }, 'circular, the same as $.a', null],
  ])('of %j', (value, text, note) => {
    expect(valueText(value)).toEqual({ text, note });
  });

  test('keeps the markers of what JSON cannot hold, and says so', () => {
    const value: Json = { when: { $type: 'Date', value: 'x' } };
    expect(valueText(value)).toEqual({ text: JSON.stringify(value, null, 2), note: { kind: 'markers' } });
  });
});

describe('a long text', () => {
  const value = 'x'.repeat(99_963);
  const long = JSON.stringify(value);

  test('is shown in part, and offers the rest by its length', () => {
    expect(longText(long, value, false)).toMatchObject({ offer: 99_963, missing: null });
    expect(longText(long, value, false).shown).toHaveLength(400);
    expect(longText(long, value, true)).toMatchObject({ shown: long, offer: null });
  });

  test('that is no string is offered by its length, even where it begins like one', () => {
    const words = `"x: ${'a'.repeat(500)}`;
    const value = { $type: 'Error', name: '"x', message: 'a'.repeat(500) };
    expect(longText(words, value, false)).toMatchObject({ offer: words.length, missing: null });
  });

  test('that was cut says how much came', () => {
    const missing = { came: 300_000, kept: 99_963 };
    const cut = { $type: 'string', value, length: 300_000 };
    expect(longText(long, cut, false)).toMatchObject({ offer: 99_963, missing });
    expect(longText(long, cut, true)).toMatchObject({ shown: long, offer: null, missing });
  });

  test('is never cut through the middle of a character', () => {
    const shown = longText(JSON.stringify('😀'.repeat(500)), '😀'.repeat(500), false).shown;
    expect(shown).not.toMatch(/[\uD800-\uDBFF]$/);
  });
});

describe('a text with what is looked for', () => {
  test.each([
    ['Ada and ADA', 'ada', '[Ada] and [ADA]'],
    ['none', 'x', 'none'],
    ['', 'x', ''],
    ['all', '', 'all'],
    ['İi', 'i', 'İi'],
  ])('%j, %j', (text, query, marked) => {
    expect(
      textParts(text, query)
        .map((part) => (part.hit ? `[${part.text}]` : part.text))
        .join(''),
    ).toBe(marked);
  });
});
