import { expect, it } from 'vitest';
import { deliveryLine } from '../../../scripts/webhooks/delivery-line.ts';

const line = (target: string, bytes: number | null = 0): string =>
  deliveryLine({ time: new Date(2026, 0, 2, 3, 4, 5, 6).getTime(), method: 'POST', target, bytes, outcome: '200' });

it('tells time, method, path, size and outcome', () => {
  expect(line('/a', 12)).toBe('03:04:05.006 POST /a 12 B → 200');
  expect(line('/a', 2048)).toBe('03:04:05.006 POST /a 2.0 kB → 200');
  expect(line('/a', 4_999_999)).toBe('03:04:05.006 POST /a 5.0 MB → 200');
  expect(line('/a', null)).toBe('03:04:05.006 POST /a → 200');
});

it('tells of a query only that there is one', () => {
  expect(line('/a?token=hunter2?b')).toBe('03:04:05.006 POST /a?… 0 B → 200');
});

it('writes what a terminal would obey as escapes', () => {
  expect(line('/\x1b[31m\x9b\r\n\x07é\u202e')).toBe(
    '03:04:05.006 POST /\\x1b[31m\\x9b\\x0d\\x0a\\x07\\xe9\\x202e 0 B → 200',
  );
});

it('cuts a long path with a mark', () => {
  expect(line(`/${'a'.repeat(5000)}`)).toBe(`03:04:05.006 POST /${'a'.repeat(99)}… 0 B → 200`);
});
