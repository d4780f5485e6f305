/** What a frame is asked to record. */
export type Mode =
  /** No panel: vendor origins, buses and DOM events only; other messages are not even read. */
  | 'quiet'
  /** A panel is open: vendor events of any origin. */
  | 'watched'
  /** A panel is open and asks for all messages. */
  | 'all'
  /** Nothing. */
  | 'paused';

/** The counts of the exported file's `integrity`: of one tab, since its last clear. `captured === stored + dropped` always. */
export interface Integrity {
  captured: number;
  stored: number;
  dropped: number;
  truncated: number;
  evicted: number;
}

/** What the panel's toolbar and footer show of a tab. */
export interface TabState {
  tabId: number;
  /** The top document's address, as the browser tells it; empty until it is known. */
  url: string;
  recording: boolean;
  preserveLog: boolean;
  allMessages: boolean;
  private: boolean;
  /** The tab was closed, or never was: nothing more will come. */
  gone: boolean;
  /** The page's process has gone, and nothing has been loaded since. */
  crashed: boolean;
  integrity: Integrity;
  /** Vendor events stored since the last clear, by vendor and status: `counts[vendor][status]`. */
  counts: Record<string, Record<string, number>>;
  /** Null while storage works. */
  storageError: StorageProblem | null;
}

/** Why what happens in a tab is not stored: what the storage said, or the origin of a frame whose message this version cannot read. */
export type StorageProblem = string | { unreadable: string };
