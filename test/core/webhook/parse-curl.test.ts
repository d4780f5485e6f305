import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Delivery } from '../../../core/webhook/delivery.ts';
import { parseWebhooks } from '../../../core/webhook/parse-webhooks.ts';
import { readTextWords, textRefusalWords } from '../../../components/words/text-refusal-words.ts';

const deliveriesOf = (text: string): Delivery[] => {
  const parsed = parseWebhooks(text);
  if (!parsed.ok) throw new Error(textRefusalWords(parsed.refusal));
  return parsed.deliveries;
};
const deliveryOf = (text: string): Delivery | undefined => deliveriesOf(text)[0];
const bodyOf = (text: string): unknown => deliveryOf(text)?.body;
const headersOf = (text: string): unknown => deliveryOf(text)?.headers;
const whatOf = (text: string): string => {
  const parsed = parseWebhooks(text);
  return parsed.ok ? readTextWords(parsed.what) : `it was refused: ${parsed.refusal.code}`;
};
const messageOf = (text: string): string => {
  const parsed = parseWebhooks(text);
  return parsed.ok ? `it was read as ${parsed.what.kind}` : textRefusalWords(parsed.refusal);
};
const form = 'application/x-www-form-urlencoded';

describe('a curl command', () => {
  test('copied from Chrome is a delivery with its path and query, its headers and its exact body', () => {
    const text = `curl 'https://example.test/api/webhook?a=1&b=2' \\
  -H 'accept: */*' \\
  -H 'content-type: application/json' \\
  -b 'sid=1; lang=de' \\
  -H 'x-chat-data-topic: chat' \\
  --data-raw $'{"event":"chat","text":"it\\'s\\u0021\\nGrüße 😀"}' \\
  --compressed ;`;
    expect(parseWebhooks(text)).toEqual({
      ok: true,
      deliveries: [
        {
          seq: 1,
          time: null,
          method: 'POST',
          target: '/api/webhook?a=1&b=2',
          headers: {
            accept: '*/*',
            'content-type': 'application/json',
            'x-chat-data-topic': 'chat',
            cookie: 'sid=1; lang=de',
          },
          body: { text: '{"event":"chat","text":"it\'s!\nGrüße 😀"}', exact: true },
        },
      ],
      what: { kind: 'curl', count: 1, without: 0 },
    });
  });

  test('copied from Firefox is one too, its body not exact where Firefox writes no UTF-8', () => {
    const text = String.raw`curl 'https://example.test/hook' --compressed -X POST -H 'User-Agent: Mozilla/5.0' -H 'Content-Type: application/json' --data-raw $'{"t":"Gr\xfc\xdfe \u20ac \ud83d\ude00\041"}'`;
    expect(deliveryOf(text)).toMatchObject({
      method: 'POST',
      target: '/hook',
      headers: { 'user-agent': 'Mozilla/5.0', 'content-type': 'application/json' },
      body: { text: '{"t":"Grüße € 😀!"}', exact: false },
    });
  });

  test('copied for the Windows prompt is one too', () => {
    const text =
      'curl ^"https://example.test/hook?a=1^&b=2^" ^\r\n  -H ^"content-type: application/json^" ^\r\n  --data-raw ^"^{^\\^"t^\\^":^\\^"100^% ^<b^>^\\^"^}^"';
    expect(deliveryOf(text)).toMatchObject({
      target: '/hook?a=1&b=2',
      headers: { 'content-type': 'application/json' },
      body: { text: '{"t":"100% <b>"}', exact: true },
    });
  });

  test.each([
    `curl -X POST http://localhost:3000/hook -H 'A: b' -d '{"a":1}'`,
    `curl -XPOST -HA:b -d'{"a":1}' localhost:3000/hook`,
    `$ curl.exe -sSLXPOST --url http://localhost:3000/hook --header "a: b" --data "{\\"a\\":1}" | jq .`,
    `# the chat\n  curl --request=POST --header='A:b' --data-binary '{"a":1}' http://localhost:3000/hook > out.json 2>&1`,
    `/usr/bin/curl -o out --max-time 5 -k -w '%{http_code}' --retry 3 -i http://localhost:3000/hook -H 'a: b' --data-ascii '{"a":1}'`,
    `curl --fail-with-body --an-option-of-tomorrow http://localhost:3000/hook -H 'a: b' --data-raw '{"a":1}'`,
    `curl --another-option value http://localhost:3000/hook -H 'a: b' -d '{"a":1}'`,
  ])('written by hand is read: %s', (text) => {
    const headers = { a: 'b', 'content-type': form };
    expect(deliveryOf(text)).toMatchObject({ method: 'POST', target: '/hook', headers, body: { text: '{"a":1}' } });
    expect(deliveriesOf(text)).toHaveLength(1);
  });

  test('sends the fields of several -d as one form', () => {
    expect(bodyOf("curl x -d a=1 --data-raw @b -d '' --data-urlencode 'c=d e&ü!'")).toEqual({
      text: 'a=1&@b&&c=d%20e%26%C3%BC%21',
      exact: true,
    });
  });

  test('sends --json texts one after the other, with their headers', () => {
    expect(deliveryOf(`curl x --json '{"a":' --json '1}'`)).toMatchObject({
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: { text: '{"a":1}', exact: true },
    });
  });

  test('sends the headers its options stand for, unless it names them itself', () => {
    expect(headersOf(`curl x -d a -A me -e from -u user:ü -b file`)).toEqual({
      'user-agent': 'me',
      referer: 'from',
      authorization: `Basic ${Buffer.from('user:ü').toString('base64')}`,
      'content-type': form,
    });
    expect(headersOf(`curl x -d a -A me -H 'User-Agent: you' -H 'Content-Type:' -H 'X-Empty;' -H none`)).toEqual({
      'user-agent': 'you',
      'x-empty': '',
    });
  });

  test('joins the values of a repeated header, and keeps any name', () => {
    const headers = headersOf(`curl x --json 1 -H 'accept: a' -H 'X-A: 1' -H 'x-a: 2:3' -H '__proto__: 4'`);
    expect(JSON.stringify(headers)).toBe(
      '{"accept":"a","x-a":"1, 2:3","__proto__":"4","content-type":"application/json"}',
    );
  });

  test.each([
    ['curl -d a', ''],
    ['curl localhost -d a', '/'],
    ['curl http://localhost:3000?a=1#b -d a', '/?a=1'],
    ['curl http://[::1]:3000/a/b -d a', '/a/b'],
  ])('%j asks for %j', (text, target) => {
    expect(deliveryOf(text)?.target).toBe(target);
  });

  test('that posts nothing is a delivery with an empty body', () => {
    expect(bodyOf('curl -X POST http://localhost/')).toEqual({ text: '', exact: true });
  });
});

describe('several curl commands', () => {
  test('are a delivery each, those without a body left out and counted', () => {
    const text = `curl 'http://a.test/1' -d 1 ;\ncurl 'http://a.test/2' ;\ncurl 'http://a.test/3' -X PUT -d 3 --next http://a.test/4 --json 4\n`;
    expect(deliveriesOf(text).map(({ seq, method, target }) => [seq, method, target])).toEqual([
      [1, 'POST', '/1'],
      [2, 'PUT', '/3'],
      [3, 'POST', '/4'],
    ]);
    expect(whatOf(text)).toBe('3 curl commands; 1 without a body left out');
  });

  test('without any body are refused', () => {
    expect(messageOf('curl http://a.test')).toContain('The curl command sends no body');
    expect(messageOf('curl http://a.test -G -d a=1')).toContain('sends no body');
    expect(messageOf('curl http://a.test\ncurl -I http://b.test')).toContain('None of the 2 curl commands');
  });
});

describe('what a curl command leaves to the shell or to a file', () => {
  test.each([
    ['curl x \\\n  -d @body.json', 'at line 2, column 3 the command takes its body from the file body.json'],
    ['curl x --data-binary @-', 'from another command'],
    ['curl x --json @a', 'its body from the file a'],
    ['curl x --data-urlencode a@b', 'its body from the file b'],
    ['curl x -T a', 'its body from the file a'],
    ['curl x -d 1 -H @headers', 'its headers from the file headers'],
    ['curl x --data-binary @<(cat a)', 'from another command'],
    ['curl x -F a=b', 'a form (-F)'],
    ['curl x -d', 'the option -d has no value'],
    ['curl x --data', 'the option --data has no value'],
    ["curl x \\\n -d '{", "at line 2, column 5 the quote ' is never closed"],
    ['curl x -H "x: $SIGNATURE" -d 1', 'at line 1, column 15 $SIGNATURE takes a value from the shell'],
    ['curl http://x/?a=1&b=2 -d 1', 'at line 1, column 20 "b=2" is no curl command'],
    ['curl x -d 1\nrm -rf /', 'at line 2, column 1 "rm" is no curl command'],
  ])('%j is told with its place', (text, message) => {
    expect(messageOf(text)).toContain(message);
  });
});

test('Chrome’s quoting of any text comes back as that text', () => {
  const forBash = (text: string): string =>
    `$'${text.replace(/[\\']/g, String.raw`\$&`).replace(/[\0-\x1f\x7f-\x9f!]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)}'`;
  const forWindows = (text: string): string =>
    `^"${text
      .replace(/\\/g, '\\\\')
      .replace(/"/g, '\\"')
      .replace(/[^a-zA-Z0-9\s_\-:=+~'/.',?;()*`]/gu, '^$&')
      .replace(/\n/g, '^\n\n')}^"`;
  const text = fc.string({
    unit: fc.oneof(
      fc.constantFrom('\\', '"', "'", '\n', '^', '%', '&', ' ', '!', '$', '`'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    ),
  });
  fc.assert(
    fc.property(text, (body) => {
      fc.pre(!body.includes('\r'));
      expect(bodyOf(`curl 'http://a.test/' --data-raw ${forBash(body)}`)).toEqual({ text: body, exact: true });
      expect(bodyOf(`curl ^"http://a.test/^" ^\n  --data-raw ${forWindows(body)}`)).toEqual({
        text: body,
        // The prompt's copy tells every line end as the same.
        exact: !body.includes('\n'),
      });
    }),
    { numRuns: 500 },
  );
});
