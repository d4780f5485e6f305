import { describe, expect, it } from 'vitest';
import { answerHeaders, forwardHeaders, forwardTarget } from '../../../scripts/webhooks/forward-request.ts';

describe('forwardTarget', () => {
  it.each([
    ['http://a/api/webhook', '/', '/api/webhook'],
    ['http://a/api/webhook', '/x?y=1', '/api/webhook/x?y=1'],
    ['http://a/api/webhook', '/?y=1', '/api/webhook?y=1'],
    ['http://a/api/webhook/', '/', '/api/webhook/'],
    ['http://a/api/webhook/', '/x', '/api/webhook/x'],
    ['http://a', '/', '/'],
    ['http://a/', '/x//y/?', '/x//y/'],
    ['http://a/', '/%7Ex/%E2%82%AC?a=%20&a=+?', '/%7Ex/%E2%82%AC?a=%20&a=+?'],
    ['http://a/hook?token=t', '/', '/hook?token=t'],
    ['http://a/hook?token=t', '/x?y=1', '/hook/x?token=t&y=1'],
    ['http://a/', '//evil.test/x', '//evil.test/x'],
    ['http://a/', '/a..b/...', '/a..b/...'],
  ])('%s and %s make %s', (endpoint, target, path) => {
    expect(forwardTarget(new URL(endpoint), target)).toBe(path);
  });

  it.each(['/../admin', '/..', '/a/%2e%2E/b', '/a%2f..%2fb', '/a\\..\\b', '/.%2e;x/b', '/..#x', '/..%23x'])(
    '%s is not handed on',
    (target) => {
      expect(forwardTarget(new URL('http://a/api'), target)).toBeNull();
    },
  );
});

describe('forwardHeaders', () => {
  const forward = (...raw: string[]): string[] => {
    const headers = forwardHeaders(raw, { host: 'localhost:3000', length: 2 });
    expect(headers.slice(-2)).toEqual(['Connection', 'close']);
    return headers.slice(0, -2);
  };

  it('keeps order, case and repetition, with the host of the endpoint', () => {
    expect(forward('X-b', '1', 'HOST', 'a.ngrok.app', 'x-A', '2', 'X-b', '3', 'content-LENGTH', '2')).toEqual([
      'X-b',
      '1',
      'HOST',
      'localhost:3000',
      'x-A',
      '2',
      'X-b',
      '3',
      'content-LENGTH',
      '2',
    ]);
  });

  it('leaves out what is about the connection, and gives a body in chunks its length', () => {
    expect(
      forward(
        'Host',
        'a',
        'Connection',
        'keep-alive, X-Hop',
        'X-Hop',
        '1',
        'Transfer-Encoding',
        'chunked',
        'TE',
        'a',
        'X',
        'y',
      ),
    ).toEqual(['Host', 'localhost:3000', 'X', 'y', 'Content-Length', '2']);
  });

  it('gives a host where there was none, and one where there were two', () => {
    expect(forward('Content-Length', '2')).toEqual(['Host', 'localhost:3000', 'Content-Length', '2']);
    expect(forward('Host', 'a', 'Content-Length', '2', 'Host', 'b')).toEqual([
      'Host',
      'localhost:3000',
      'Content-Length',
      '2',
    ]);
  });

  it('keeps the length although the connection is said to be its matter', () => {
    expect(forward('Host', 'a', 'Connection', 'content-length', 'Content-Length', '2')).toEqual([
      'Host',
      'localhost:3000',
      'Content-Length',
      '2',
    ]);
  });
});

it('answerHeaders leaves out what is about the connection', () => {
  expect(
    answerHeaders(['Set-Cookie', 'a', 'Connection', 'close', 'set-cookie', 'b', 'Keep-Alive', 'timeout=5']),
  ).toEqual(['Set-Cookie', 'a', 'set-cookie', 'b']);
});
