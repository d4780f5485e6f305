import type { HeardSources, WatchedSources } from '../core/vendor.ts';
import { acquireHeard, acquireWatched } from './acquire/sources.ts';
import { bitpalmHeard, bitpalmWatched } from './bitpalm/sources.ts';
import { chatDataHeard, chatDataWatched } from './chat-data/sources.ts';
import { ebbotHeard, ebbotWatched } from './ebbot/sources.ts';
import { oncehubHeard, oncehubWatched } from './oncehub/sources.ts';

// Where every vendor's events come from: all the content scripts carry of vendors. Nothing imported from here may import zod; a test sees to it.

/** What the capture script listens to. */
export const heardSources: readonly HeardSources[] = [
  oncehubHeard,
  bitpalmHeard,
  chatDataHeard,
  acquireHeard,
  ebbotHeard,
];

/** What the hook watches in the page's own world. */
export const watchedSources: readonly WatchedSources[] = [
  oncehubWatched,
  bitpalmWatched,
  chatDataWatched,
  acquireWatched,
  ebbotWatched,
];
