import { expect, it } from 'vitest';
import { weightOf } from '../../../core/recording/change.ts';
import { aCapture, anEvent } from '../../support/recording.ts';

const weightWith = (webhook: Parameters<typeof Object>[0]): number =>
  weightOf({ kind: 'event', order: 1, event: { ...anEvent(aCapture(1)), webhook } });

it('an event weighs its headers, too: a stranger may send many with next to no body', () => {
  const headers = { a: 'x'.repeat(30_000), b: 'y'.repeat(1_000) };
  const more = weightWith({ method: 'POST', target: '/hook', headers }) - weightWith(null);
  expect(more).toBe(31_000 + 2 + 5);
  expect(weightWith({ headers: null })).toBe(weightWith(null));
});
