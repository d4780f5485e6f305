import { describe, expect, it } from 'vitest';
import { parseOrigin } from '../../messaging/parse-origin.ts';

describe('an origin is read from', () => {
  it.each([
    ['an origin', 'https://chat.shop.test', 'https://chat.shop.test'],
    [
      'the address of a page, with surplus space',
      ' https://Chat.Shop.test:8443/embed?id=1#a ',
      'https://chat.shop.test:8443',
    ],
    ['a host alone', 'chat.shop.test', 'https://chat.shop.test'],
    ['a host with a port', 'chat.shop.test:8443/embed', 'https://chat.shop.test:8443'],
    ['the default port written out', 'https://chat.shop.test:443', 'https://chat.shop.test'],
    ['this machine', 'localhost:3000', 'http://localhost:3000'],
    ['this machine over http', 'http://shop.localhost', 'http://shop.localhost'],
    ['this machine by number', '127.0.0.1:3000', 'http://127.0.0.1:3000'],
    ['this machine by number six', 'http://[::1]:3000/', 'http://[::1]:3000'],
    ['a name beyond ASCII', 'https://bücher.test', 'https://xn--bcher-kva.test'],
  ])('%s', (_what, typed, origin) => {
    expect(parseOrigin(typed)).toEqual({ ok: true, origin });
  });
});

describe('no origin is read from', () => {
  it.each([
    ['nothing', '  ', { code: 'empty' }],
    ['a wildcard', 'https://*.shop.test', { code: 'wildcard' }],
    ['plain http elsewhere', 'http://chat.shop.test', { code: 'plain-http' }],
    ['plain http at a name that only begins like this machine', 'http://localhost.evil.test', { code: 'plain-http' }],
    ['another scheme', 'ftp://chat.shop.test', { code: 'other-scheme', protocol: 'ftp:' }],
    [
      'a page of an extension',
      'chrome-extension://abc/panel.html',
      { code: 'other-scheme', protocol: 'chrome-extension:' },
    ],
    ['a word', 'foo', { code: 'no-domain', host: 'foo' }],
    ['words', 'the shop, please', { code: 'no-address' }],
    ['a host with a space in it', 'https://chat shop.test', { code: 'no-address' }],
    ['a host with what cannot stand in one', 'https://chat%20shop.test', { code: 'no-address' }],
    ['data', 'data:text/html,hi', { code: 'no-address' }],
  ])('%s', (_what, typed, refusal) => {
    expect(parseOrigin(typed)).toEqual({ ok: false, refusal });
  });
});
