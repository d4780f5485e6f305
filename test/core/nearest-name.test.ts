import { describe, expect, it } from 'vitest';
import { nearestName } from '../../core/nearest-name.ts';

const names = ['widget_opened', 'widget_closed', 'lead_captured', 'message_sent'];

describe('nearestName', () => {
  it.each([
    ['lead_captued', 'lead_captured'],
    ['widget_open', 'widget_opened'],
    ['message-sent', 'message_sent'],
    ['LeadCaptured', 'lead_captured'],
    ['open', null],
    ['', null],
    ['x'.repeat(100_000), null],
  ])('%j is near %j', (name, nearest) => {
    expect(nearestName(name, names)).toBe(nearest);
  });
});
