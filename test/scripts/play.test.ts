import { expect, it } from 'vitest';
import type { ExpectedEvent } from '../../demo/play-list.ts';
import { differences } from '../../scripts/play.ts';

const valid: ExpectedEvent = {
  vendor: 'oncehub',
  name: 'oncehub.chatbot.opened',
  channel: 'message',
  status: 'valid',
  findings: [],
};
const asCaptured = { ...valid, findings: [], time: '', origin: null };

it('finds nothing where the same events were captured in another order', () => {
  const other = { ...valid, name: 'oncehub.chatbot.closed' };
  expect(differences([{ ...asCaptured, name: other.name }, asCaptured], [valid, other])).toEqual([]);
});

it('tells an event that was played and not captured', () => {
  expect(differences([], [valid])).toEqual([expect.stringContaining('played, but not captured so')]);
});

it('tells an event that was captured twice', () => {
  expect(differences([asCaptured, asCaptured], [valid])).toEqual([expect.stringContaining('not played so')]);
});

it('tells a wrong status and a missing finding from both sides', () => {
  const expected = { ...valid, findings: [{ code: 'invalid_type', path: ['bot_id'] }] };
  expect(differences([asCaptured], [expected])).toHaveLength(2);
});
