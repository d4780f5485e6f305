import { describe, expect, test } from 'vitest';
import { deliveryWords } from '../../../components/words/delivery-words.ts';

describe('the way of a webhook', () => {
  test.each([
    [{ method: 'POST', target: '/hook', headers: { host: 'me.test' } }, 'A called me.test with POST /hook.'],
    [{ method: 'POST', target: '', headers: null }, 'A called your receiver with POST.'],
    [{ method: '', target: '', headers: {} }, 'A called your receiver.'],
  ])('%j', (given, words) => {
    expect(deliveryWords('A', { signature: null, note: '', ...given }).words).toBe(words);
    expect(deliveryWords('A', null).words).toBe('A called your receiver.');
  });
});
