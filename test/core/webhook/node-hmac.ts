import { webcrypto } from 'node:crypto';
import type { Hmac } from '../../../core/webhook/signature.ts';

const algorithm = { name: 'HMAC', hash: 'SHA-256' } as const;

/** HMAC-SHA256 by Node's WebCrypto, as browsers have it. */
export const nodeHmac: Hmac = {
  async sign(secret, content) {
    const key = await webcrypto.subtle.importKey('raw', secret, algorithm, false, ['sign']);
    return new Uint8Array(await webcrypto.subtle.sign('HMAC', key, content));
  },
  async verify(secret, signature, content) {
    const key = await webcrypto.subtle.importKey('raw', secret, algorithm, false, ['verify']);
    return webcrypto.subtle.verify('HMAC', key, signature, content);
  },
};
