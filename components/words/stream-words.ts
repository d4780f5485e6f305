import { timeOfDay } from '../../locales/times.ts';
import type { ItemFault, StreamMiss, StreamReason, StreamState } from '../../core/webhook/stream-state.ts';
import { t, tn } from '../../locales/text.ts';
import { plainValues } from './plain-values.ts';
import { deliveryFaultWords } from './text-refusal-words.ts';

/** What the panel knows of its event stream besides the state. */
export interface StreamFacts {
  /** Host and port alone: the whole address is a secret. */
  host: string;
  /** Deliveries since it was connected. */
  received: number;
  /** Seconds until it is tried again. */
  retryIn: number;
}

/** How the stream is doing, in one sentence. */
export function streamWords(state: StreamState, { host, received, retryIn }: StreamFacts): string {
  if (state.kind === 'off') return t('webhooks.stream.off');
  if (state.kind === 'connecting') return t('webhooks.stream.connecting', { host });
  if (state.kind === 'open') return t('webhooks.stream.open', { time: timeOfDay(state.since).slice(0, 8), received });
  const reason = streamReasonWords(state.reason);
  if (state.kind === 'waiting') return t('webhooks.stream.waiting', { seconds: retryIn, reason });
  return t('webhooks.stream.refused', { reason });
}

/** The same for the footer, in a few words; null while there is nothing to say. */
export function streamNote(state: StreamState, { host, received, retryIn }: StreamFacts): string | null {
  if (state.kind === 'open') return t('webhooks.streamNote.open', { host, received });
  if (state.kind === 'connecting') return t('webhooks.streamNote.connecting', { host });
  if (state.kind === 'waiting') return t('webhooks.streamNote.waiting', { seconds: retryIn });
  return state.kind === 'refused' ? t('webhooks.streamNote.refused') : null;
}

/** Why there is no connection, and what to do. */
export function streamReasonWords(reason: StreamReason): string {
  return t(`refusal.stream.${reason.code}`, plainValues(reason));
}

/** What may be missing, in a sentence or two. */
export function streamMissWords(miss: StreamMiss): string {
  if (miss.code === 'notTaken') return tn('webhooks.missed.notTaken', miss.count);
  if (miss.code !== 'unreadable') return t(`webhooks.missed.${miss.code}`, plainValues(miss));
  const { host, count } = miss;
  const first = itemFaultWords(miss.first);
  if (count === 1) return t('webhooks.missed.unreadable', { host, first });
  return t('webhooks.missed.manyUnreadable', { host, items: count, first });
}

/** Why an item of a stream could not be read, in whole sentences. */
export function itemFaultWords(fault: ItemFault): string {
  if (fault.code === 'noDelivery') return t('refusal.item.noDelivery', { why: deliveryFaultWords(fault.why) });
  if (fault.code !== 'tooLarge') return t(`refusal.item.${fault.code}`, plainValues(fault));
  const { size } = plainValues({ size: fault.size }, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return t('refusal.item.tooLarge', { size: size ?? '', most: fault.most });
}
