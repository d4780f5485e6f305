import { describe, expect, it } from 'vitest';
import { sharedIds } from '../../core/shared-ids.ts';

describe('sharedIds', () => {
  it('takes texts and numbers at the declared places, by vendor and kind, each once', () => {
    const ids = [
      { kind: 'conversation', at: ['conversation_id'] },
      { kind: 'lead', at: ['lead', 'uuid'] },
      { kind: 'lead', at: ['uuid'] },
    ];
    expect(sharedIds('acme', ids, { conversation_id: 7, lead: { uuid: 'u1' }, uuid: 'u1' })).toEqual([
      'acme conversation 7',
      'acme lead u1',
    ]);
  });

  it('takes every item of a list, the payload itself, and only what has the prefix', () => {
    const booking = [{ kind: 'booking', at: ['bookings', '*'], prefix: 'BKNG-' }];
    expect(sharedIds('acme', booking, { bookings: ['BKNG-1', 'CVR-2', 'BKNG-3'] })).toEqual([
      'acme booking BKNG-1',
      'acme booking BKNG-3',
    ]);
    expect(sharedIds('acme', [{ kind: 'chat', at: [] }], '172')).toEqual(['acme chat 172']);
  });

  it('gives nothing for what is no id: empty, too long, an object, absent', () => {
    const chat = [{ kind: 'chat', at: ['id'] }];
    for (const id of ['', 'x'.repeat(201), {}, null, true, undefined])
      expect(sharedIds('acme', chat, { id })).toEqual([]);
    expect(sharedIds('acme', chat, undefined)).toEqual([]);
    const many = { ids: Array.from({ length: 500 }, (_, index) => index) };
    expect(sharedIds('acme', [{ kind: 'chat', at: ['ids', '*'] }], many)).toHaveLength(50);
  });
});
