import { describe, expect, it } from 'vitest';
import type { ExpectedEvent } from '../../demo/play-list.ts';
import { steps, webhooks } from '../../demo/play-list.ts';
import { composeWebhooks } from '../../demo/webhooks/compose.ts';
import type { CaptureFile } from '../../scripts/play.ts';
import { differences } from '../../scripts/play.ts';

const valid: ExpectedEvent = {
  vendor: 'oncehub',
  name: 'oncehub.chatbot.opened',
  channel: 'message',
  status: 'valid',
  findings: [],
};
const asCaptured = { ...valid, findings: [], time: '', origin: null, webhook: null };

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

describe('the webhooks of the demo', () => {
  const captured: CaptureFile['events'] = webhooks.map(({ signature = 'not-checked', ...event }) => ({
    ...event,
    findings: event.findings.map((found) => ({ severity: 'info', message: '', ...found })),
    time: '',
    origin: null,
    webhook: { signature },
  }));
  const [first, ...others] = captured;
  if (first === undefined) throw new Error('There are none.');

  it('agree with themselves', () => {
    expect(differences(captured.toReversed(), webhooks)).toEqual([]);
  });

  it('are missed when one does not come', () => {
    expect(differences(others, webhooks)).toEqual([
      expect.stringMatching(/^played, but not captured so: chat-data chat /),
    ]);
  });

  it('are told when one comes twice', () => {
    expect(differences([first, ...captured], webhooks)).toEqual([
      expect.stringMatching(/^captured, but not played so/),
    ]);
  });

  it.each([
    ['signature', { webhook: { signature: 'not-checked' as const } }],
    ['status', { status: 'invalid' as const }],
    ['findings', { findings: [{ severity: 'info', code: 'truncated', path: [], message: '' }] }],
    ['channel', { channel: 'message' as const }],
  ])('are told when the %s of one is judged otherwise', (_what, changed) => {
    expect(differences([{ ...first, ...changed }, ...others], webhooks)).toHaveLength(2);
  });

  it('are every documented one, each once, as its vendor sends it', () => {
    const composed = composeWebhooks(0).map(({ vendor, name }) => `${vendor} ${name}`);
    expect(composed.toSorted()).toEqual(webhooks.map(({ vendor, name }) => `${vendor} ${name}`).toSorted());
    expect(new Set(composed).size).toBe(32);
  });
});

it('plays every button once', () => {
  expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
});
