import { describe, expect, it } from 'vitest';
import { sanitise } from '../../../core/capture-file/sanitise/sanitise.ts';
import { eventWith } from './events.ts';

const signature = 'q1w2E3r4T5y6U7i8O9p0A1s2D3f4G5h6J7k8L9z0X1c=';

const body = {
  event: 'user-online',
  name: 'Robin Example',
  email: 'robin@shop.test',
  phone: '+1 234 567 8900',
  info: '{"first_name":"Identical","last_name":"Goat"}',
  client_ip: '81.2.69.142',
};

describe('a sanitized webhook', () => {
  const event = eventWith(body, {
    channel: 'webhook',
    payloadAt: [],
    webhook: {
      method: 'POST',
      target: '/hook/9f8a7b6c5d4e3f2a1b0c?token=abcdef0123456789abcdef0123456789&from=robin@shop.test',
      headers: {
        'content-type': 'application/json',
        host: 'shop-hooks.ngrok.app',
        'x-auth': 'hunter2hunter2',
        'x-webhook-key': 'mykeymykey',
        'php-auth-pw': 'hunter3',
        'user-agent': 'Vendor/2.1',
        'x-chat-data-topic': 'user-online',
        authorization: 'Bearer abcdef0123456789abcdef',
        cookie: 'session=0123456789abcdef0123',
        'x-forwarded-for': '81.2.69.142',
        'x-chat-data-hmac-sha256': signature,
        'oncehub-signature': 't=1795000000,s=0f1e2d3c4b5a69780f1e2d3c4b5a69780f1e2d3c4b5a69780f1e2d3c4b5a6978',
      },
      signature: 'verified',
      note: 'The signature fits the secret.',
    },
  });
  const text = JSON.stringify(sanitise(event));

  it.each([
    'Robin',
    'robin@',
    '567 8900',
    'Identical',
    'Goat',
    '81.2.69.142',
    'abcdef0123456789',
    '0123456789abcdef',
    'ngrok',
    'hunter2',
    'mykey',
    'hunter3',
    '9f8a7b6c',
    signature,
    '0f1e2d3c4b5a',
  ])('holds no %s', (personal) => {
    expect(JSON.stringify(event)).toContain(personal);
    expect(text).not.toContain(personal);
  });

  it('is the same when it is sanitized again', () => {
    expect(sanitise(sanitise(event))).toEqual(sanitise(event));
  });

  it('still says what it is: method, verdict, header names, the time in a signature', () => {
    expect(sanitise(event).webhook).toMatchObject({
      method: 'POST',
      signature: 'verified',
      note: 'The signature fits the secret.',
      target: expect.stringMatching(/^\/hook\//),
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Vendor/2.1',
        'x-chat-data-topic': 'user-online',
        'oncehub-signature': expect.stringMatching(/^t=.*,s=/),
      },
    });
  });
});
