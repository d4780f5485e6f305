import { describe, expect, test } from 'vitest';
import type { Json, Path } from '../../../core/json.ts';
import { longText } from '../../../core/panel/long-text.ts';
import { pathExpression } from '../../../core/panel/path-expression.ts';
import { textParts } from '../../../core/panel/text-parts.ts';
import { valueText } from '../../../core/panel/value-text.ts';

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
  test.each<[Json, string, RegExp | null]>([
    ['text', 'text', null],
    [{ a: [1] }, '{\n  "a": [\n    1\n  ]\n}', null],
    [{ $type: 'object', entries: [['$type', 1]] }, '{\n  "$type": 1\n}', null],
    [{ $type: 'undefined' }, 'undefined', null],
    [{ $type: 'bigint', value: '10' }, '10n', null],
    [{ $type: 'string', value: 'abc', length: 5_000 }, 'abc', /5,000 characters came, only 3 were kept/],
  ])('of %j', (value, text, note) => {
    const made = valueText(value);
    expect(made.text).toBe(text);
    if (note === null) expect(made.note).toBeNull();
    else expect(made.note).toMatch(note);
  });

  test('keeps the markers of what JSON cannot hold, and says so', () => {
    const value: Json = { when: { $type: 'Date', value: 'x' } };
    expect(valueText(value)).toEqual({ text: JSON.stringify(value, null, 2), note: expect.stringContaining('$type') });
  });
});

describe('a long text', () => {
  const long = JSON.stringify('x'.repeat(99_963));

  test('is shown in part, and offers the rest by its length', () => {
    expect(longText(long, null, false)).toMatchObject({ offer: 'show all 99,963 characters', missing: null });
    expect(longText(long, null, false).shown).toHaveLength(400);
    expect(longText(long, null, true)).toMatchObject({ shown: long, offer: null });
  });

  test('that was cut says how much came', () => {
    const missing = '300,000 characters came, 99,963 were kept';
    expect(longText(long, 300_000, false)).toMatchObject({ offer: 'show all 99,963 kept characters', missing });
    expect(longText(long, 300_000, true)).toMatchObject({ shown: long, offer: null, missing });
  });

  test('is never cut through the middle of a character', () => {
    const shown = longText(JSON.stringify('😀'.repeat(500)), null, false).shown;
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
