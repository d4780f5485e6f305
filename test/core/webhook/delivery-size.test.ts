import { expect, it } from 'vitest';
import type { UnnumberedDelivery } from '../../../core/webhook/delivery-size.ts';
import { sizeFault } from '../../../core/webhook/delivery-size.ts';

const delivery = (headers: Record<string, string>): UnnumberedDelivery => ({
  time: null,
  method: 'POST',
  target: '/',
  headers,
  body: { text: '{}', exact: true },
});

it('a delivery may have long headers, and many, but not more than a message can carry of all together', () => {
  const many = (count: number): Record<string, string> =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`h${index}`, 'x'.repeat(90_000)]));
  expect(sizeFault(delivery(many(10)))).toBeNull();
  expect(sizeFault(delivery(many(12)))).toMatchObject({ code: 'headTooLarge', most: 1_000_000 });
  expect(sizeFault(delivery({ one: 'x'.repeat(100_001) }))).toEqual({
    code: 'headerTooLong',
    name: 'one',
    size: 100_001,
    most: 100_000,
  });
});
