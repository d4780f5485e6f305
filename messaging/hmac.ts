import type { Bytes } from '../core/webhook/bytes.ts';
import type { Hmac } from '../core/webhook/signature.ts';

/** HMAC-SHA256 by WebCrypto, whose `verify` takes the same time however much of a signature is right. */
export const webCryptoHmac: Hmac = {
  async sign(secret, content) {
    return new Uint8Array(await crypto.subtle.sign('HMAC', await keyOf(secret, 'sign'), content));
  },
  async verify(secret, signature, content) {
    return crypto.subtle.verify('HMAC', await keyOf(secret, 'verify'), signature, content);
  },
};

/** Not extractable: once made, not even this page can read it back. */
function keyOf(secret: Bytes, use: 'sign' | 'verify'): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-256' }, false, [use]);
}
