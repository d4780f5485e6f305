import type { Capture } from '../../core/capture.ts';
import type { WidgetEvent } from '../../core/event.ts';
import type { MemoryArea } from '../../messaging/store/session-store.ts';

/** A capture of an OnceHub message, with what a test cares about laid over it. */
export function aCapture(seq: number, over: Partial<Capture> = {}): Capture {
  return {
    seq,
    time: 1_000 + seq,
    channel: 'message',
    origin: 'https://oncehub.com',
    isTrusted: true,
    source: 'top.frames[0]',
    vendor: null,
    name: null,
    data: { type: 'oncehub.chatbot.opened', payload: { bot_id: 'BOT-1', bot_name: 'a' } },
    size: 90,
    truncated: false,
    ...over,
  };
}

/** An event made from a capture without judging it, where a test is about the way of an event and not its verdict. */
export function anEvent(capture: Capture): WidgetEvent {
  const { seq, vendor: _vendor, name: _name, ...rest } = capture;
  return {
    ...rest,
    id: `event-${seq}`,
    vendor: 'oncehub',
    name: 'oncehub.chatbot.opened',
    frame: { url: 'https://shop.test/', path: 'top', document: 'document', seq },
    payloadAt: ['payload'],
    status: 'valid',
    findings: [],
    webhook: null,
    ids: [],
    imported: null,
    summary: '',
  };
}

/** A storage area in memory that copies what it is given, as the browser's does. */
export function aMemoryArea(): MemoryArea {
  const items = new Map<string, unknown>();
  return {
    get: (key) =>
      Promise.resolve(structuredClone(Object.fromEntries([...items].filter(([name]) => key === null || name === key)))),
    set: (changes) => {
      for (const [name, value] of Object.entries(structuredClone(changes))) items.set(name, value);
      return Promise.resolve();
    },
    remove: (keys) => {
      for (const key of keys) items.delete(key);
      return Promise.resolve();
    },
  };
}
