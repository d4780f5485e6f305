import { describe, expect, it } from 'vitest';
import { fromFile, readWebhookRecord } from '../../../core/webhook/webhook-record.ts';

describe('what a file says of a delivery', () => {
  it('is not believed when it says verified: nobody here has checked it', () => {
    const told = fromFile({
      method: 'POST',
      headers: { a: 'b' },
      signature: 'verified',
      note: 'Made with the secret.',
    });
    expect(told).toEqual({
      method: 'POST',
      headers: { a: 'b' },
      signature: 'not-checked',
      note: 'The file says verified; here it cannot be checked again. Made with the secret.',
    });
    expect(fromFile(told)).toEqual(told);
  });

  it.each([
    null,
    5,
    {},
    { signature: 'wrong' },
    { signature: 'absent' },
    { signature: 'not-signed-by-vendor' },
    { signature: 7 },
  ])('stays otherwise: %j', (webhook) => {
    expect(fromFile(webhook)).toEqual(webhook);
  });

  it('is read with care', () => {
    expect(readWebhookRecord([])).toBeNull();
    expect(readWebhookRecord({ method: 5, headers: { a: 1, b: 'x' }, signature: 'made up' })).toEqual({
      method: '',
      target: '',
      headers: { b: 'x' },
      signature: null,
      note: '',
    });
  });
});
