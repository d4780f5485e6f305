import type { Channel } from '../../capture.ts';
import type { CopyRefusal, CopySubject } from './subject.ts';
import { listensToBus } from './listening-bus.ts';
import { listensToCallback } from './listening-callback.ts';
import { listensToDomEvent } from './listening-dom-event.ts';
import { listensToMessage } from './listening-message.ts';
import type { Listening } from './handling.ts';

/** How one listens for a kind of event, by its channel. */
const listenings: Record<Channel, Listening | null> = {
  message: listensToMessage,
  bus: listensToBus,
  'dom-event': listensToDomEvent,
  callback: listensToCallback,
  webhook: null,
};

/** Why there is no code that listens for it in a page; null where there is. */
export function noListening({ event }: CopySubject): CopyRefusal | null {
  return listenings[event.channel] === null ? { why: 'noPage' } : null;
}

/** Code that listens for this kind of event in its page and hands each payload to `handle`, which writes a statement. Empty for a webhook. */
export function listeningCode(subject: CopySubject, handle: (payload: string) => string): string {
  return listenings[subject.event.channel]?.(subject, handle) ?? '';
}
