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
const bodiesOf = (text: string): unknown[] => deliveriesOf(text).map(({ body }) => ('text' in body ? body.text : body));
const messageOf = (text: string): string => {
  const parsed = parseWebhooks(text);
  return parsed.ok ? `it was read as ${parsed.what.kind}` : textRefusalWords(parsed.refusal);
};
const whatOf = (text: string): string => {
  const parsed = parseWebhooks(text);
  return parsed.ok ? readTextWords(parsed.what) : `it was refused: ${parsed.refusal.code}`;
};

describe('a JSON body', () => {
  test('is one delivery whose headers and bytes are not known', () => {
    expect(parseWebhooks(' {"event": "chat",\n "n": 1.0}\n')).toEqual({
      ok: true,
      deliveries: [
        {
          seq: 1,
          time: null,
          method: 'POST',
          target: '',
          headers: null,
          body: { text: '{"event": "chat",\n "n": 1.0}', exact: false },
        },
      ],
      what: { kind: 'body' },
    });
  });

  test('may begin with a byte order mark', () => {
    expect(bodiesOf('\ufeff{"a":1}')).toEqual(['{"a":1}']);
  });

  test('of 100,000 levels is read', () => {
    const deep = `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    expect(bodiesOf(deep)).toEqual([deep]);
  });

  test('with a body, a query or a timestamp of its own is no relay’s', () => {
    const bodies = ['{"body":"hi","timestamp":5}', '{"body":{},"query":{},"timestamp":5}', '{"bodyB":"YQ=="}'];
    for (const body of bodies) expect(bodiesOf(body)).toEqual([body]);
  });

  test('that goes wrong says where', () => {
    expect(messageOf('{\n  "a": 1,\n  b: 2\n}')).toBe(
      'The text is not JSON: line 3, column 3 has "b", which cannot stand there.',
    );
    expect(messageOf('{"a": ')).toContain('line 1, column 7 has the end of the text');
  });
});

describe('a list', () => {
  test('is one delivery an item, each as it is written', () => {
    const text = '[\n {"a": 1.0, "a": 2, "s": "],\\\\\\"{"} , {"__proto__": {}}, {"n": 12345678901234567890}\n]\n';
    expect(bodiesOf(text)).toEqual([
      '{"a": 1.0, "a": 2, "s": "],\\\\\\"{"}',
      '{"__proto__": {}}',
      '{"n": 12345678901234567890}',
    ]);
    expect(deliveriesOf(text).map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(whatOf(text)).toBe('a list of 3 bodies');
  });

  test('of any objects comes apart into these', () => {
    fc.assert(
      fc.property(
        fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { minLength: 1 }),
        fc.nat(2),
        (values, indent) => {
          fc.pre(!values.some((value) => 'bodyB' in value));
          const bodies = bodiesOf(JSON.stringify(values, null, indent)).map((text) => JSON.parse(String(text)));
          expect(bodies).toEqual(JSON.parse(JSON.stringify(values)));
        },
      ),
    );
  });

  test('of anything but objects says which item, and where', () => {
    expect(messageOf('[{"a":1},\n 5]')).toBe(
      'Item 2 of the list, at line 2, column 2, is a number: each item must be a JSON object, the body of one webhook.',
    );
    expect(messageOf('[[{}]]')).toContain('Item 1 of the list, at line 1, column 2, is a list');
    expect(messageOf('[null]')).toContain('is null');
  });

  test('without items says so', () => {
    expect(messageOf(' [ \n ] ')).toContain('The list is empty');
  });

  test.each(['[{},]', '[{} {}]', '[{}', '[{}}', '[{"a":1]}', '[,{}]', '[{}] x', '[{"a":"', '[', '[{"a":01}]'])(
    'that is no JSON says where: %s',
    (text) => {
      expect(messageOf(text)).toMatch(/^The text is not JSON: line 1, column \d+ has /);
    },
  );
});

describe('one body a line', () => {
  test('is one delivery a line, blank lines left out', () => {
    const text = '{"a":1}\r\n\n  {"b": 2}  \n{"c":3}';
    expect(bodiesOf(text)).toEqual(['{"a":1}', '{"b": 2}', '{"c":3}']);
    expect(whatOf(text)).toBe('3 lines with one body each');
  });

  test('names the line that is no JSON', () => {
    expect(messageOf('{"a":1}\n\n{"b":}\n')).toBe(
      'Line 3 is not JSON: column 6 has "}", which cannot stand there. Each line must be one JSON body.',
    );
    expect(messageOf('{"a":1}\n{"b"')).toContain('Line 2 is not JSON: column 5 has the end of the line');
  });

  test('names the line that is no object', () => {
    expect(messageOf('{"a":1}\n"b"')).toContain('Line 2 is a string');
  });
});

describe('what a relay made', () => {
  const gosmee = { 'content-type': 'application/json', timestamp: '1763640001234', bodyB: 'eyJhIjoxfQ==' };
  const smee = { host: 'smee.io', body: { a: 1 }, query: {}, timestamp: 1_763_640_001_234 };

  test('is read with its headers, its time and its bytes', () => {
    expect(deliveriesOf(JSON.stringify(gosmee, null, 2))).toEqual([
      {
        seq: 1,
        time: 1_763_640_001_234,
        method: 'POST',
        target: '',
        headers: { 'content-type': 'application/json' },
        body: { base64: 'eyJhIjoxfQ==' },
      },
    ]);
    expect(deliveriesOf(JSON.stringify(smee))[0]?.body).toEqual({ text: '{"a":1}', exact: false });
  });

  test('is read in lists and lines too', () => {
    const objects = [gosmee, smee];
    const text = objects.map((object) => JSON.stringify(object)).join('\n');
    expect(deliveriesOf(text)).toEqual(deliveriesOf(JSON.stringify(objects)));
    expect(deliveriesOf(text).map(({ headers }) => headers)).toEqual([
      { 'content-type': 'application/json' },
      { host: 'smee.io' },
    ]);
  });

  test('with a body that is not base64 says so', () => {
    expect(messageOf(JSON.stringify([smee, { ...gosmee, bodyB: '-' }]))).toBe(
      'Item 2 of the list cannot be read. Its bodyB is not base64.',
    );
  });
});

describe('what is no webhook', () => {
  test.each([
    ['', 'There is no text yet'],
    ['  \n ', 'There is no text yet'],
    ['\n  <html>\n', 'At line 2, column 3 stands "<html>"'],
    ['"text"', 'At line 1, column 1 stands'],
    ['wget http://localhost', 'stands "wget"'],
  ])('says what was found: %j', (text, message) => {
    expect(messageOf(text)).toContain(message);
  });

  test('but a capture file is sent to Import', () => {
    expect(messageOf('{"format":"widgetscope-capture","version":1,"events":[]}')).toContain('Import');
  });

  test('but too large is refused, and says which', () => {
    const large = JSON.stringify({ a: 'x'.repeat(5_000_000) });
    expect(messageOf(large)).toBe(
      'It cannot be read. Its body takes 5.1 MB, and Widgetscope reads at most 5 MB of one.',
    );
    expect(messageOf(`[{}, ${large}]`)).toContain('Item 2 of the list');
    expect(messageOf(`{}\n\n${large}`)).toContain('Line 3');
  });

  test('of any kind throws nothing', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('curl ', '{', '[', '"', "'", '\\', '$', '@', '-d ', '\n', '}', ']', ',', '^'),
    );
    fc.assert(
      fc.property(fc.array(piece), fc.constantFrom('', 'curl ', 'curl ^"', '{', '['), (pieces, start) => {
        const parsed = parseWebhooks(start + pieces.join(''));
        expect(parsed.ok || textRefusalWords(parsed.refusal).length > 0).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('50,000 webhooks of 2 kB', () => {
  const body = JSON.stringify({
    event: 'chat',
    text: 'wörd "quoted" '.repeat(110),
    list: Array.from({ length: 20 }, (_, i) => ({ i })),
  });

  test.each([
    ['a list', `[${Array.from({ length: 50_000 }, () => body).join(',')}]`],
    ['lines', Array.from({ length: 50_000 }, () => body).join('\n')],
  ])('are read from %s within seconds, however busy the machine', { timeout: 10_000 }, (_name, text) => {
    expect(deliveriesOf(text)).toHaveLength(50_000);
  });
});
