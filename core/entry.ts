import type { WidgetEvent } from './event.ts';

/** What a tab's store holds and the panel's list shows, in the order the background stored it: `order` counts from 1 within a tab. */
export type Entry = EventEntry | GapEntry | NavigationEntry;

export interface EventEntry {
  kind: 'event';
  order: number;
  event: WidgetEvent;
}

/** Captures that never reached the store: shed by the frame under load, or lost on the way. */
export interface GapEntry {
  kind: 'gap';
  order: number;
  time: number;
  document: string;
  afterSeq: number;
  missing: number;
  reason: 'shed' | 'lost';
}

/** The tab's top document changed. */
export interface NavigationEntry {
  kind: 'navigation';
  order: number;
  time: number;
  document: string;
  url: string;
  /** True when the back/forward cache gave the document back. */
  restored: boolean;
}
