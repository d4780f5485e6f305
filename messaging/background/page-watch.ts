/** An open port to the script in a page's top frame, cut down to what is needed. */
export interface PagePort {
  /** Hears that it has closed. `heard`: there was a script at its other end. */
  onClose(listener: (heard: boolean) => void): void;
}

export interface PageWatchOptions {
  connect: (tabId: number) => PagePort;
  /** Whether a tab that is open has no process behind it, as after a crash. */
  isUnloaded: (tabId: number) => Promise<boolean>;
  /** Whether anybody still wants to know. */
  isWatched: (tabId: number) => boolean;
  /** Hears of every change of {@link PageWatch.crashed}. */
  onChange: (tabId: number) => void;
}

/** Whether the pages of watched tabs are alive. */
export interface PageWatch {
  /** Sees to it that the tab's page is watched. Costs nothing when it is. */
  watch(tabId: number): void;
  /** True where the page's process has gone and nothing has loaded since. */
  crashed(tabId: number): boolean;
}

/** How long after a page has left its successor is looked for, in milliseconds; one that says something is found at once. */
const retryAfter = 1_000;

/** No event of the browser tells that a page crashed. But its end of a port closes with it; what closed it, the tab's state tells. */
export function createPageWatch({ connect, isUnloaded, isWatched, onChange }: PageWatchOptions): PageWatch {
  const connected = new Set<number>();
  const dead = new Set<number>();

  const look = async (tabId: number, heard: boolean): Promise<void> => {
    const unloaded = await isUnloaded(tabId).catch(() => false);
    if (unloaded !== dead.has(tabId)) {
      if (unloaded) dead.add(tabId);
      else dead.delete(tabId);
      onChange(tabId);
    }
    // Where no script ever answered (a page of the browser's own), only a page that says something is worth a try.
    if (!unloaded && heard) setTimeout(() => isWatched(tabId) && watch(tabId), retryAfter);
  };

  const watch = (tabId: number): void => {
    if (connected.has(tabId)) return;
    connected.add(tabId);
    connect(tabId).onClose((heard) => {
      connected.delete(tabId);
      void look(tabId, heard);
    });
  };

  return {
    watch(tabId) {
      watch(tabId);
      if (dead.has(tabId)) void look(tabId, false);
    },
    crashed: (tabId) => dead.has(tabId),
  };
}
