import { describe, expect, test } from 'vitest';
import { signatureHeaders } from '../../../core/webhook/signature.ts';
import { webCryptoHmac } from '../../../messaging/hmac.ts';
import { vectorBody, vectors } from './vectors/read-vectors.ts';
import { chatData, chatDataHeaders, made, onceHub, onceHubHeader } from './vectors/signed-deliveries.ts';

describe('signing', () => {
  test('makes the header openssl makes', async () => {
    const time = made + 999;
    const options = { hmac: webCryptoHmac, secret: vectors.chatData.secret, time };
    expect(await signatureHeaders(chatData.signature, vectorBody('chat-data.body'), options)).toEqual(chatDataHeaders);
    const timestamped = { hmac: webCryptoHmac, secret: vectors.onceHub.secret, time };
    expect(await signatureHeaders(onceHub.signature, vectorBody('oncehub.body'), timestamped)).toEqual({
      'oncehub-signature': onceHubHeader,
    });
  });
});
