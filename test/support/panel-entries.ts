import type { EventEntry, GapEntry, NavigationEntry } from '../../core/entry.ts';
import type { WidgetEvent } from '../../core/event.ts';
import type { Json } from '../../core/json.ts';
import type { TabState } from '../../core/tab-state.ts';

/** A valid OnceHub event, but for what is given. */
export function widgetEvent(given: Partial<WidgetEvent> = {}): WidgetEvent {
  const data: Json = { type: 'oncehub.chatbot.opened', payload: { bot_id: 'BOT-1', bot_name: 'Shop assistant' } };
  return {
    id: 'event',
    time: 1_000,
    vendor: 'oncehub',
    name: 'oncehub.chatbot.opened',
    channel: 'message',
    origin: 'https://oncehub.com',
    isTrusted: true,
    source: 'top.frames[0]',
    frame: { url: 'https://shop.test/', path: 'top', document: 'D1', seq: 1 },
    data,
    payloadAt: ['payload'],
    size: 80,
    truncated: false,
    status: 'valid',
    findings: [],
    webhook: null,
    ids: [],
    imported: null,
    summary: 'Shop assistant',
    ...given,
  };
}

/** An event as stored: its order is also its time, id and sequence, but for what is given. */
export function eventEntry(order: number, given: Partial<WidgetEvent> = {}): EventEntry {
  const frame = { url: 'https://shop.test/', path: 'top', document: 'D1', seq: order };
  return { kind: 'event', order, event: widgetEvent({ id: `event-${order}`, time: order, frame, ...given }) };
}

export function gapEntry(order: number, given: Partial<GapEntry> = {}): GapEntry {
  return { kind: 'gap', order, time: order, document: 'D1', afterSeq: order - 1, missing: 2, reason: 'shed', ...given };
}

export function navigationEntry(order: number, given: Partial<NavigationEntry> = {}): NavigationEntry {
  return {
    kind: 'navigation',
    order,
    time: order,
    document: 'D1',
    url: 'https://shop.test/',
    restored: false,
    ...given,
  };
}

/** A recording tab without events, but for what is given. */
export function tabState(given: Partial<TabState> = {}): TabState {
  return {
    tabId: 1,
    url: 'https://shop.test/',
    recording: true,
    preserveLog: false,
    allMessages: false,
    private: false,
    integrity: { captured: 0, stored: 0, dropped: 0, truncated: 0, evicted: 0 },
    counts: {},
    gone: false,
    crashed: false,
    storageError: null,
    ...given,
  };
}
