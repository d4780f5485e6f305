import type { Capture } from './capture.ts';
import type { Mode } from './tab-state.ts';

/**
 * Frame to background, by `runtime.sendMessage`. `session` names one run of the capture script in one document (32 hex digits);
 * tab, frame, document and address are the browser's `sender`, never the message's word.
 */
export type FrameMessage =
  /** A top document started (or came back from the back/forward cache), or any frame wants to know its mode. */
  | { kind: 'hello'; session: string; time: number; navigation: 'none' | 'started' | 'restored' }
  /** Every capture numbered `after + 1` to `through`; a number in that range that is not in `captures` was shed under load. */
  | { kind: 'captures'; session: string; path: string; after: number; through: number; captures: Capture[] };

/** The background's answer. `accepted` false: not stored, send it again later. */
export interface FrameAnswer {
  /** Null when the background could not look it up: the frame keeps the one it has. */
  mode: Mode | null;
  accepted: boolean;
  /** Further origins of vendors, as the user set them; left out where there are none. */
  origins?: OwnOrigins;
}

/** Origins that count as a vendor's besides its own, by vendor id. */
export type OwnOrigins = Record<string, string[]>;

/** Background to frames, by `tabs.sendMessage`, when the mode changes. */
export interface ModeMessage {
  kind: 'mode';
  mode: Mode;
  origins?: OwnOrigins;
}
