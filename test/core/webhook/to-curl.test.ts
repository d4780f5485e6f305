import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import type { IncomingHttpHeaders } from 'node:http';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listen } from '../../support/listen.ts';
import type { OutgoingRequest } from '../../../core/webhook/outgoing.ts';
import { parseWebhooks } from '../../../core/webhook/parse-webhooks.ts';
import { requestTarget } from '../../../core/webhook/request-target.ts';
import { toCurl } from '../../../core/webhook/to-curl.ts';

const request = (change: Partial<OutgoingRequest> = {}): OutgoingRequest => ({
  method: 'POST',
  url: 'http://localhost:3000/hook?a=1&b=[2]',
  headers: { 'content-type': 'application/json', 'x-signature': 't=1,s=ab' },
  body: '{"a":1}',
  ...change,
});

test('a request is one command over several lines', () => {
  expect(toCurl(request())).toBe(
    String.raw`curl -g -X POST 'http://localhost:3000/hook?a=1&b=[2]' \
  -H 'content-type: application/json' \
  -H 'x-signature: t=1,s=ab' \
  --data-raw '{"a":1}'`,
  );
});

test('no control character reaches the terminal, and no quote lets a ! recall a command', () => {
  const command = toCurl(request({ body: "it's! \t\u001b[31m\r\n\u007f" }));
  expect(command).toContain(String.raw`$'it\'s\x21 \x09\x1b[31m\x0d\n\x7f'`);
});

test('a header of several lines is one header still', () => {
  expect(toCurl(request({ headers: { 'x-a': 'b\r\nx-evil: c' } }))).toContain(`-H 'x-a: b x-evil: c'`);
});

const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      "'",
      '"',
      '\\',
      '\n',
      '\r',
      '\t',
      '!',
      '$',
      '`',
      '@',
      ';',
      '\u0001',
      '\u007f',
      '\u0085',
      '%',
      '$(',
      '\\x',
      '0',
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }).filter((unit) => unit !== '\0'),
  ),
});

test('any request comes back from its command as it was', () => {
  const value = fc.stringMatching(/^[!-~]([ -~]{0,20}[!-~])?$/);
  const headers = fc.dictionary(fc.stringMatching(/^x-[a-z0-9_-]{1,8}$/), fc.oneof(value, fc.constant('')));
  fc.assert(
    fc.property(hostile, headers, fc.webUrl({ withQueryParameters: true }), (body, given, url) => {
      const sent = request({ body, headers: { 'content-type': 'text/plain', ...given }, url });
      const parsed = parseWebhooks(toCurl(sent));
      const target = requestTarget(url);
      expect(parsed.ok ? parsed.deliveries : parsed.refusal).toEqual([
        { seq: 1, time: null, method: 'POST', target, headers: sent.headers, body: { text: body, exact: true } },
      ]);
    }),
    { numRuns: 500 },
  );
});

const hasCurl = ((): boolean => {
  try {
    execFileSync('bash', ['-c', 'command -v curl']);
    return true;
  } catch {
    return false;
  }
})();

describe.runIf(hasCurl)('the command, run by bash,', { timeout: 30_000 }, () => {
  const received: { url: string | undefined; headers: IncomingHttpHeaders; body: Buffer }[] = [];
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      received.push({ url: incoming.url, headers: incoming.headers, body: Buffer.concat(chunks) });
      outgoing.end();
    });
  });
  const folder = mkdtempSync(join(tmpdir(), 'to-curl-'));
  let origin = '';

  beforeAll(async () => {
    origin = await listen(server);
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  const run = async (change: Partial<OutgoingRequest>): Promise<(typeof received)[number] | undefined> => {
    const command = toCurl(request({ url: `${origin}/hook`, ...change }));
    const script = join(folder, 'command.sh');
    await writeFile(script, `${command} -sS\n`);
    await promisify(execFile)('bash', [script], { env: { ...process.env, no_proxy: '*', LC_ALL: 'C.UTF-8' } });
    return received.pop();
  };

  test('sends any body byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (body) => {
        const got = await run({ body });
        expect(got?.body.toString('utf8')).toBe(body);
      }),
      { numRuns: 30 },
    );
  });

  test.each([
    ['with NUL and backslashes', "a\x00\\0\\c\x001%s'\\"],
    ['of 400 kB, more than one argument holds', `é'\\%"!\n`.repeat(50_000)],
    ['that is empty', ''],
    ['that looks like a file', '@/etc/passwd'],
  ])('sends a body %s', async (_name, body) => {
    const got = await run({ body });
    expect(got?.body.equals(Buffer.from(body))).toBe(true);
  });

  test('sends a lone surrogate as browsers do', async () => {
    expect((await run({ body: 'a\ud800b' }))?.body.toString('utf8')).toBe('a\ufffdb');
  });

  test('asks for the address as it stands, with the headers it is given and no content type of its own', async () => {
    const url = `${origin}/a[1-3]/{b,c}?d=$HOME&e='f'`;
    const got = await run({ url, headers: { 'x-a': `'"$HOME!\\`, 'x-empty': '' } });
    expect(got?.url).toBe(`/a[1-3]/{b,c}?d=$HOME&e='f'`);
    expect(got?.headers).toMatchObject({ 'x-a': `'"$HOME!\\`, 'x-empty': '' });
    expect(got?.headers).not.toHaveProperty('content-type');
  });
});
