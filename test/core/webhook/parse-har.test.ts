import { expect, test } from 'vitest';
import { parseWebhooks } from '../../../core/webhook/parse-webhooks.ts';
import { readTextWords, textRefusalWords } from '../../../components/words/text-refusal-words.ts';

const request = {
  method: 'POST',
  url: 'https://example.test/api/webhook?a=1&b=%20#part',
  headers: [
    { name: ':method', value: 'POST' },
    { name: 'Content-Type', value: 'application/json' },
    { name: 'X-Twice', value: 'a' },
    { name: 'x-twice', value: 'b' },
  ],
  bodySize: 7,
  postData: { mimeType: 'application/json', text: '{"a":1}' },
};
const entry = (change: Record<string, unknown> = {}) => ({
  startedDateTime: '2025-11-20T12:00:01.234Z',
  request: { ...request, ...change },
});
const har = (entries: unknown) => parseWebhooks(JSON.stringify({ log: { version: '1.2', entries } }));

test('a posted request of a HAR file is a delivery with its time, its path and query, its headers and its body', () => {
  expect(har([entry()])).toEqual({
    ok: true,
    deliveries: [
      {
        seq: 1,
        time: Date.UTC(2025, 10, 20, 12, 0, 1, 234),
        method: 'POST',
        target: '/api/webhook?a=1&b=%20',
        headers: { 'content-type': 'application/json', 'x-twice': 'a, b' },
        body: { text: '{"a":1}', exact: true },
      },
    ],
    what: { kind: 'har', count: 1, others: 0, tooLarge: 0 },
  });
});

test('what posts no body is left out and counted', () => {
  const others = [entry({ method: 'GET' }), entry({ postData: undefined }), entry({ postData: { text: '' } })];
  const large = entry({ postData: { text: 'x'.repeat(5_000_001) }, bodySize: -1 });
  expect(har([...others, entry({ method: 'put' }), large, entry({ method: 'PATCH' })])).toMatchObject({
    ok: true,
    deliveries: [
      { seq: 1, method: 'PUT' },
      { seq: 2, method: 'PATCH' },
    ],
    what: { kind: 'har', count: 2, others: 3, tooLarge: 1 },
  });
});

test('a body in base64 is kept as its bytes', () => {
  expect(har([entry({ postData: { text: '/w==', encoding: 'base64' } })])).toMatchObject({
    deliveries: [{ body: { base64: '/w==' } }],
  });
});

test.each([
  ['of another size than was sent', { bodySize: 9 }, false],
  ['with what could not be decoded', { bodySize: -1, postData: { text: 'a\ufffd' } }, false],
  ['of an unknown size', { bodySize: -1 }, true],
  ['whose size is counted in bytes', { bodySize: 2, postData: { text: 'é' } }, true],
])('a body %s has its bytes kept or not: %j', (_name, change, exact) => {
  expect(har([entry(change)])).toMatchObject({ deliveries: [{ body: { exact } }] });
});

test('what is not known is not made up', () => {
  const parsed = har([{ ...entry({ headers: undefined, url: undefined }), startedDateTime: 'yesterday' }]);
  expect(parsed).toMatchObject({ deliveries: [{ time: null, headers: null, target: '' }] });
});

test.each([
  [[entry(), { request: null }], 'log.entries[1] has no request'],
  [[5], 'log.entries[0] has no request'],
  [[entry({ postData: { text: '-', encoding: 'base64' } })], 'log.entries[0].request.postData.text is not base64'],
  [[], 'it is empty'],
  [[entry({ method: 'GET' })], '1 without a posted body'],
])('what cannot be read is told with its place: %j', (entries, message) => {
  const parsed = har(entries);
  expect(parsed.ok ? readTextWords(parsed.what) : textRefusalWords(parsed.refusal)).toContain(message);
});
