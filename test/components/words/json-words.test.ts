import { expect, test } from 'vitest';
import { jsonFaultWords } from '../../../components/words/json-fault-words.ts';
import { plainJsonFaultWords } from '../../../components/words/plain-json-words.ts';
import { encode } from '../../../core/encode.ts';
import { plainJson } from '../../../core/panel/plain-json.ts';

test('a fault in JSON is told with line and column', () => {
  expect(jsonFaultWords('{"a": 1}')).toBeNull();
  expect(jsonFaultWords('{\n  "a": 1,\n}')).toBe('Not JSON: line 3, column 1 has "}", which cannot stand there.');
  expect(jsonFaultWords('{"a"')).toContain('the end of the text');
  expect(jsonFaultWords(' ')).toBe('There is no JSON yet.');
});

const wordsOf = (value: unknown): string => {
  const plain = plainJson(encode(value).data);
  return plain.ok ? `it is JSON: ${plain.text}` : plainJsonFaultWords(plain);
};

test('a body that is no JSON says which place keeps it from being sent', () => {
  expect(wordsOf({ a: { b: [1, undefined] } })).toBe('a.b.1 cannot be sent as JSON: undefined.');
  expect(wordsOf(new Map())).toBe('The body cannot be sent as JSON: Map(0).');
  expect(wordsOf({ text: 'x'.repeat(200_000) })).toMatch(/^text cannot be sent as JSON: .*cut: 200,000 characters/);
});
