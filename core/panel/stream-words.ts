import type { StreamState } from '../webhook/stream-state.ts';
import { count } from './integrity-words.ts';
import { timeOfDay } from './time-words.ts';

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
  const words: { [Kind in StreamState['kind']]: (state: Extract<StreamState, { kind: Kind }>) => string } = {
    off: () => 'Not connected.',
    connecting: () => `Connecting to ${host} …`,
    open: ({ since }) => `Listening since ${timeOfDay(since).slice(0, 8)}, ${count(received)} received.`,
    waiting: ({ reason }) => `Lost, trying again in ${retryIn} s. ${reason}`,
    refused: ({ reason }) => `Refused. ${reason}`,
  };
  if (state.kind === 'off') return words.off(state);
  if (state.kind === 'connecting') return words.connecting(state);
  if (state.kind === 'open') return words.open(state);
  return state.kind === 'waiting' ? words.waiting(state) : words.refused(state);
}

/** The same for the footer, in a few words; null while there is nothing to say. */
export function streamNote(state: StreamState, { host, received, retryIn }: StreamFacts): string | null {
  if (state.kind === 'open') return `Live from ${host}, ${count(received)} received`;
  if (state.kind === 'connecting') return `Connecting to ${host} …`;
  if (state.kind === 'waiting') return `Live stream lost, trying again in ${retryIn} s`;
  return state.kind === 'refused' ? 'Live stream refused' : null;
}
