import { describe, expect, it } from 'vitest';
import { hexBytes, hexText, utf8Bytes } from '../../core/webhook/bytes.ts';
import { webCryptoHmac } from '../../messaging/hmac.ts';

// printf 'what do ya want for nothing?' | openssl dgst -sha256 -hmac Jefe   (RFC 4231, test case 2)
const secret = utf8Bytes('Jefe');
const content = utf8Bytes('what do ya want for nothing?');
const digest = '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843';

describe('HMAC by WebCrypto', () => {
  it('signs as the standard says', async () => {
    expect(hexText(await webCryptoHmac.sign(secret, content))).toBe(digest);
  });

  it('verifies its own digest, and none that differs in a bit, a byte or its length', async () => {
    const right = hexBytes(digest);
    if (right === null) throw new Error('the digest above is not hexadecimal');
    expect(await webCryptoHmac.verify(secret, right, content)).toBe(true);
    const bit = right.slice();
    bit[31] = (bit[31] ?? 0) ^ 1;
    expect(await webCryptoHmac.verify(secret, bit, content)).toBe(false);
    expect(await webCryptoHmac.verify(secret, right.slice(0, 31), content)).toBe(false);
    expect(await webCryptoHmac.verify(secret, right.slice(0, 0), content)).toBe(false);
    expect(await webCryptoHmac.verify(utf8Bytes('jefe'), right, content)).toBe(false);
    expect(await webCryptoHmac.verify(secret, right, utf8Bytes('what do ya want for nothing!'))).toBe(false);
  });
});
