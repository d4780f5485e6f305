import { limits } from '../limits.ts';
import type { Unwatched } from '../settings.ts';
import type { Integrity, Mode } from '../tab-state.ts';
import type { Told } from './echoes.ts';

/** What the store keeps of a tab besides its entries. Everything the background must not forget when it is killed. */
export interface TabRecord {
  tabId: number;
  url: string;
  /** The newest page, by document and time: a hello that is said again begins it once. */
  page: string;
  private: boolean;
  recording: boolean;
  preserveLog: boolean;
  allMessages: boolean;
  /** A panel watches this tab. Outlives the worker, so that a restart does not change what frames record. */
  watched: boolean;
  /** The order of the newest entry ever stored. */
  lastOrder: number;
  /** Entries up to this order are gone. */
  removedThrough: number;
  /** Captures made before this time (milliseconds since the epoch) belong to what was cleared. */
  clearedAt: number;
  /** Captures made from here until `resumedAt` (or, while paused, ever since) were made during a pause that had not reached their frame yet. */
  pausedAt: number;
  resumedAt: number;
  /** What the ring holds now: events, and their weight in bytes. */
  held: Held;
  integrity: Integrity;
  counts: Record<string, Record<string, number>>;
}

export interface Held {
  events: number;
  bytes: number;
}

/** How far a session (a frame's, a receiver's, an import) has been stored: everything up to `through`. */
export interface SessionRecord {
  through: number;
  /** What a frame told of vendors that tell everything twice, and what has had no echo yet; left out where there is none. */
  told?: Told[];
}

const nothingCounted: Integrity = { captured: 0, stored: 0, dropped: 0, truncated: 0, evicted: 0 };

/** A tab nothing has been stored of. */
export function emptyTab(tabId: number, isPrivate: boolean): TabRecord {
  return {
    tabId,
    url: '',
    page: '',
    private: isPrivate,
    recording: true,
    preserveLog: false,
    allMessages: false,
    watched: false,
    lastOrder: 0,
    removedThrough: 0,
    clearedAt: 0,
    pausedAt: 0,
    resumedAt: 0,
    held: { events: 0, bytes: 0 },
    integrity: nothingCounted,
    counts: {},
  };
}

/** The tab with everything stored so far gone and its counts at zero; `time` is when, by the clock of the frames. */
export function cleared(tab: TabRecord, time: number): TabRecord {
  return {
    ...tab,
    removedThrough: tab.lastOrder,
    clearedAt: time,
    held: { events: 0, bytes: 0 },
    integrity: nothingCounted,
    counts: {},
  };
}

/** The tab with recording switched at `time`, by the clock of the frames. */
export function switched(tab: TabRecord, recording: boolean, time: number): TabRecord {
  if (recording === tab.recording) return tab;
  return recording ? { ...tab, recording, resumedAt: time } : { ...tab, recording, pausedAt: time };
}

/** True for what a frame captured that the user did not want: before the last clear, or during a pause it had not heard of yet. */
export function unwanted(tab: TabRecord, time: number): boolean {
  return time < tab.clearedAt || duringPause(tab, time);
}

/** True for a time between a pause and its end. */
export function duringPause(tab: TabRecord, time: number): boolean {
  return time >= tab.pausedAt && (!tab.recording || time < tab.resumedAt);
}

/** True while nothing of the tab may be recorded because no panel watches it. */
export function isUnheard(tab: Pick<TabRecord, 'watched'>, unwatched: Unwatched): boolean {
  return !tab.watched && unwatched === 'nothing';
}

/** What the tab's frames are asked to record. */
export function modeOf(tab: TabRecord, unwatched: Unwatched): Mode {
  if (!tab.recording || isUnheard(tab, unwatched)) return 'paused';
  if (!tab.watched) return 'quiet';
  return tab.allMessages ? 'all' : 'watched';
}

/** How much of an ordinary window's tab is kept; `eventsPerTab` is what the user set. */
export function ringOf(tab: TabRecord, eventsPerTab: number): Held {
  return tab.watched ? { ...limits.ringWatched, events: eventsPerTab } : limits.ringQuiet;
}
