import type { Entry } from '../../core/entry.ts';
import { limits } from '../../core/limits.ts';
import type { PanelRequest, PanelUpdate } from '../../core/panel-protocol.ts';
import { tabClosed } from '../../core/panel-protocol.ts';
import type { Change } from '../../core/recording/change.ts';
import type { TabRecord } from '../../core/recording/tab-record.ts';
import { emptyTab } from '../../core/recording/tab-record.ts';
import type { StorageProblem, TabState } from '../../core/tab-state.ts';
import type { Store } from '../store/store.ts';
import type { Recorder, TabIdentity } from './recorder.ts';
import type { PageWatch } from './page-watch.ts';
import { refusal, storeBatch } from './store-batch.ts';

/** A port to a panel or popup, cut down to what is needed. `send` may throw once the other side is gone. */
export interface PanelPort {
  send(update: PanelUpdate): void;
  onRequest(listener: (request: PanelRequest) => void): void;
  onClose(listener: () => void): void;
}

export interface PanelsOptions {
  storeFor: (tab: TabIdentity) => Store;
  recorder: Recorder;
  /** Resolves once the tab's frames have been told what to record. */
  announced: (tabId: number) => Promise<unknown>;
  /** What the browser says of a tab; null when there is none. */
  identify: (tabId: number) => Promise<{ private: boolean; url: string } | null>;
  /** Whether the pages of watched tabs are alive. */
  pages: Pick<PageWatch, 'watch' | 'crashed'>;
}

export interface Panels {
  /** Serves one port until it closes. */
  serve(port: PanelPort): void;
  /** Hands a stored change on to the ports that watch the tab. */
  publish(tab: TabIdentity, change: Change): void;
  /** Tells the tab's ports whether its storage works. */
  storage(tab: TabIdentity, problem: StorageProblem | null): void;
  /** Tells the tab's ports how it stands. */
  refresh(tabId: number): void;
  /** Tells the tab's ports that it was closed. */
  close(tabId: number): void;
  /** True while a panel (not a popup) watches the tab. */
  watches(tabId: number): boolean;
}

interface Client {
  port: PanelPort;
  tab: TabIdentity;
  observes: boolean;
  /** The newest order sent, or that is gone: what comes next is above it. */
  sent: number;
  /** Its port has closed. */
  closed: boolean;
  /** True once it has every stored entry; before that, changes reach it from the store. */
  live: boolean;
}

/** How long a view waits before it asks a store that failed again, in milliseconds. */
const retryAfter = 1_000;

/** Serves panels as views over the store: first what is stored, then changes as they are stored, each entry once and in order. */
export function createPanels({ storeFor, recorder, announced, identify, pages }: PanelsOptions): Panels {
  const clients = new Set<Client>();
  const storageErrors = new Map<number, StorageProblem>();
  const addresses = new Map<number, string>();

  const stateOf = (tab: TabRecord): TabState => ({
    tabId: tab.tabId,
    url: tab.url === '' ? (addresses.get(tab.tabId) ?? '') : tab.url,
    recording: tab.recording,
    preserveLog: tab.preserveLog,
    allMessages: tab.allMessages,
    private: tab.private,
    gone: false,
    crashed: pages.crashed(tab.tabId),
    integrity: tab.integrity,
    counts: tab.counts,
    storageError: storageErrors.get(tab.tabId) ?? null,
  });

  const send = (client: Client, update: PanelUpdate): void => {
    try {
      client.port.send(update);
    } catch {
      // The other side has gone between two messages: `onClose` follows, and its panel connects again.
    }
  };

  const sendEntries = (client: Client, entries: readonly Entry[], more: boolean): void => {
    const fresh = entries.filter((entry) => entry.order > client.sent);
    const newest = fresh.at(-1);
    if (newest === undefined && more) return;
    send(client, { type: 'entries', entries: fresh, more });
    if (newest !== undefined) client.sent = newest.order;
  };

  const catchUp = async (client: Client): Promise<void> => {
    const store = storeFor(client.tab);
    while (clients.has(client)) {
      const tab = (await store.tab(client.tab.tabId)) ?? emptyTab(client.tab.tabId, client.tab.private);
      if (tab.removedThrough > 0) send(client, { type: 'removed', through: tab.removedThrough });
      client.sent = Math.max(client.sent, tab.removedThrough);
      const page = await store.entries(client.tab.tabId, client.sent, limits.pageEntries);
      const more = page.length === limits.pageEntries;
      sendEntries(client, page, more);
      if (more) continue;
      client.live = true;
      // What was committed since `tab` was read went to the live clients only.
      const latest = (await store.tab(client.tab.tabId)) ?? tab;
      if (latest.removedThrough > tab.removedThrough) send(client, { type: 'removed', through: latest.removedThrough });
      client.sent = Math.max(client.sent, latest.removedThrough);
      send(client, { type: 'state', state: stateOf(latest) });
      return;
    }
  };

  const sendGone = (client: Client): void => {
    clients.delete(client);
    send(client, { type: 'state', state: { ...stateOf(emptyTab(client.tab.tabId, client.tab.private)), gone: true } });
  };

  const watch = async (client: Client, request: Extract<PanelRequest, { type: 'watch' }>): Promise<void> => {
    const known = await identify(request.tabId);
    if (known === null) {
      client.tab = { tabId: request.tabId, private: false };
      return sendGone(client);
    }
    if (client.closed) return;
    const { private: isPrivate, url } = known;
    addresses.set(request.tabId, url);
    client.tab = { tabId: request.tabId, private: isPrivate };
    client.observes = request.observe;
    client.sent = request.after;
    clients.add(client);
    if (request.observe) {
      await recorder.change(client.tab, { watched: true });
      // A panel that says it records, records.
      await announced(request.tabId);
      pages.watch(request.tabId);
      await catchUp(client);
      return;
    }
    const tab = await storeFor(client.tab).tab(request.tabId);
    send(client, { type: 'state', state: stateOf(tab ?? emptyTab(request.tabId, isPrivate)) });
  };

  const answer = async (client: Client, request: Exclude<PanelRequest, { type: 'watch' }>): Promise<void> => {
    if (!clients.has(client)) {
      if (request.type === 'import' || request.type === 'deliver') send(client, refusal(request, tabClosed));
      return sendGone(client);
    }
    if (request.type === 'entries') {
      client.live = false;
      client.sent = request.after;
      await catchUp(client);
    } else if (request.type === 'set') {
      const { type: _type, ...settings } = request;
      await recorder.change(client.tab, settings);
    } else if (request.type === 'clear') {
      await recorder.clear(client.tab);
    } else {
      send(client, await storeBatch(recorder, client.tab, request));
    }
  };

  const sendState = async (client: Client): Promise<void> => {
    const { tabId, private: isPrivate } = client.tab;
    const tab = await storeFor(client.tab)
      .tab(tabId)
      .catch(() => undefined);
    send(client, { type: 'state', state: stateOf(tab ?? emptyTab(tabId, isPrivate)) });
  };

  return {
    serve(port) {
      const client: Client = {
        port,
        tab: { tabId: -1, private: false },
        observes: false,
        sent: 0,
        live: false,
        closed: false,
      };
      // Requests of one port are answered one after the other: a `clear` never overtakes the `watch` before it.
      let turn: Promise<unknown> = Promise.resolve();
      const take = (request: PanelRequest): void => {
        const step = (): Promise<void> => (request.type === 'watch' ? watch(client, request) : answer(client, request));
        turn = turn.then(step).catch(async () => {
          await sendState(client);
          // A view that missed its entries takes them up once storage works; what a button asked for, its panel asks for again.
          if (!client.closed && (request.type === 'watch' || request.type === 'entries'))
            setTimeout(take, retryAfter, { ...request, after: Math.max(request.after, client.sent) });
        });
      };
      port.onRequest(take);
      port.onClose(() => {
        client.closed = true;
        if (!clients.delete(client) || !client.observes || this.watches(client.tab.tabId)) return;
        recorder.change(client.tab, { watched: false }).catch(() => undefined); // the recorder has said why
      });
    },

    publish(tab, change) {
      for (const client of clients) {
        if (client.tab.tabId !== tab.tabId) continue;
        if (client.observes && client.live) {
          const through = change.tab.removedThrough;
          if (through > 0) send(client, { type: 'removed', through });
          sendEntries(client, change.append, false);
          client.sent = Math.max(client.sent, through);
        }
        send(client, { type: 'state', state: stateOf(change.tab) });
      }
      if (this.watches(tab.tabId)) pages.watch(tab.tabId);
    },

    storage(tab, problem) {
      if (JSON.stringify(problem) === JSON.stringify(storageErrors.get(tab.tabId) ?? null)) return;
      if (problem === null) storageErrors.delete(tab.tabId);
      else storageErrors.set(tab.tabId, problem);
      this.refresh(tab.tabId);
    },

    refresh(tabId) {
      for (const client of clients) if (client.tab.tabId === tabId) void sendState(client);
    },

    close(tabId) {
      addresses.delete(tabId);
      storageErrors.delete(tabId);
      for (const client of clients) if (client.tab.tabId === tabId) sendGone(client);
    },

    watches(tabId) {
      for (const client of clients) if (client.observes && client.tab.tabId === tabId) return true;
      return false;
    },
  };
}
