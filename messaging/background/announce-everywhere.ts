import type { TabRecord } from '../../core/recording/tab-record.ts';
import { emptyTab, modeOf } from '../../core/recording/tab-record.ts';
import type { Unwatched } from '../../core/settings.ts';
import type { Store } from '../store/store.ts';
import type { ModeAnnouncer } from './mode-announcer.ts';
import type { TabIdentity } from './recorder.ts';

/** Tells the frames of every open tab anew what to record. A tab whose record cannot be read now hears it with its next answer. */
export async function announceEverywhere(
  tabs: readonly TabIdentity[],
  storeFor: (tab: TabIdentity) => Pick<Store, 'tab'>,
  modes: Pick<ModeAnnouncer, 'announce'>,
  unwatched: Unwatched,
): Promise<void> {
  const announceTo = async (tab: TabIdentity): Promise<void> => {
    const record: TabRecord | undefined = await storeFor(tab).tab(tab.tabId);
    modes.announce(tab.tabId, modeOf(record ?? emptyTab(tab.tabId, tab.private), unwatched));
  };
  await Promise.allSettled(tabs.map(announceTo));
}
