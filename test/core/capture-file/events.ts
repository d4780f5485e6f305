import type { WidgetEvent } from '../../../core/event.ts';
import type { Json } from '../../../core/json.ts';

/** A stored event with the given data, as the background would have stored it. */
export function eventWith(data: Json, overrides: Partial<WidgetEvent> = {}): WidgetEvent {
  return {
    id: 'event-1',
    time: Date.UTC(2026, 10, 20, 9, 29, 58, 123),
    vendor: 'oncehub',
    name: 'oncehub.widget.opened',
    channel: 'message',
    origin: 'https://oncehub.com',
    isTrusted: true,
    source: 'top.frames[0]',
    frame: { url: 'https://shop.test/', path: 'top', document: 'A1', seq: 3 },
    data,
    payloadAt: ['payload'],
    size: 96,
    truncated: false,
    status: 'valid',
    findings: [],
    webhook: null,
    ids: [],
    imported: null,
    summary: '',
    ...overrides,
  };
}

const noIntegrity = { captured: 0, stored: 0, dropped: 0, truncated: 0, evicted: 0 };

/** An export of these events. */
export function exportOf(events: readonly WidgetEvent[], sanitized = false) {
  return {
    events,
    gaps: [],
    integrity: noIntegrity,
    browser: 'Chrome/156.0.0.0',
    version: '0.1.0',
    exportedAt: Date.UTC(2026, 10, 20, 9, 30),
    sanitized,
  };
}
