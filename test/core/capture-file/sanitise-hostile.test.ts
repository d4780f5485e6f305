import { describe, expect, test } from 'vitest';
import { sanitise } from '../../../core/capture-file/sanitise/sanitise.ts';
import { eventWith } from './events.ts';

describe('a hostile text', () => {
  test.each(['=', "a'", '{', 'a@b.', '%41', 'aA1', '1.', ':', '\\"', '&a='])(
    'of 100 kB of %j takes no time to speak of',
    (unit) => {
      const text = `${unit.repeat(100_000 / unit.length)}@`;
      const start = performance.now();
      sanitise(eventWith({ message: text, name: text, token: text, phone: text }));
      // Quadratic matching takes minutes here; the bound only has to tell the two apart on any machine.
      expect(performance.now() - start).toBeLessThan(4_000);
    },
  );
});
