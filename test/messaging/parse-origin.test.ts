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
    ['nothing', '  ', 'Type an origin'],
    ['a wildcard', 'https://*.shop.test', 'no wildcard'],
    ['plain http elsewhere', 'http://chat.shop.test', 'can be forged'],
    ['plain http at a name that only begins like this machine', 'http://localhost.evil.test', 'can be forged'],
    ['another scheme', 'ftp://chat.shop.test', 'ftp:'],
    ['a page of an extension', 'chrome-extension://abc/panel.html', 'chrome-extension:'],
    ['a word', 'foo', 'no domain'],
    ['words', 'the shop, please', 'no address'],
    ['a host with a space in it', 'https://chat shop.test', 'no address'],
    ['a host with what cannot stand in one', 'https://chat%20shop.test', 'no address'],
    ['data', 'data:text/html,hi', 'no address'],
  ])('%s', (_what, typed, said) => {
    expect(parseOrigin(typed)).toEqual({ ok: false, message: expect.stringContaining(said) });
  });
});
