import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { createIngest } from '../core/ingest.ts';
import type { FrameAnswer } from '../core/frame-protocol.ts';
import { toldOrigins, withOwnOrigins } from '../core/own-origins.ts';
import type { PanelRequest } from '../core/panel-protocol.ts';
import { panelPort } from '../core/panel-protocol.ts';
import { mirroringVendors } from '../core/recording/echoes.ts';
import type { TabRecord } from '../core/recording/tab-record.ts';
import { modeOf } from '../core/recording/tab-record.ts';
import { defaultSettings } from '../core/settings.ts';
import { showBadge } from '../messaging/background/action.ts';
import { announceEverywhere } from '../messaging/background/announce-everywhere.ts';
import { frameSender } from '../messaging/background/frame-sender.ts';
import { createDeliveryJudge } from '../messaging/background/judge-delivery.ts';
import { createModeAnnouncer } from '../messaging/background/mode-announcer.ts';
import { createOriginsInUse } from '../messaging/background/origins-in-use.ts';
import { connectPage, isUnloaded } from '../messaging/background/page-port.ts';
import { createPageWatch } from '../messaging/background/page-watch.ts';
import { createPanels } from '../messaging/background/panels.ts';
import type { TabIdentity } from '../messaging/background/recorder.ts';
import { createRecorder } from '../messaging/background/recorder.ts';
import { createSettingInUse } from '../messaging/background/setting-in-use.ts';
import { createThrottle } from '../messaging/background/throttle.ts';
import { createTidy } from '../messaging/background/tidy.ts';
import { webCryptoHmac } from '../messaging/hmac.ts';
import { createOwnOrigins } from '../messaging/own-origins.ts';
import { createSecrets } from '../messaging/secrets.ts';
import { createSettings } from '../messaging/settings.ts';
import { createIndexedDbStore } from '../messaging/store/indexed-db-store.ts';
import { createSessionStore } from '../messaging/store/session-store.ts';
import { vendors } from '../vendors/index.ts';

export default defineBackground({
  type: 'module',
  main() {
    const settings = createSettingInUse(createSettings(browser.storage.local), defaultSettings, announceAll);
    const unwatched = () => settings.current().unwatched;
    const disk = createIndexedDbStore('widgetscope', () => settings.current().eventsPerTab);
    const memory = createSessionStore(browser.storage.session);
    const storeFor = (tab: { private: boolean }) => (tab.private ? memory : disk);
    const tidy = createTidy({ stores: [disk, memory], session: browser.storage.session, openTabs: listOpenTabs });
    const badge = createThrottle<number, TabRecord>(200, showBadge);

    let ingest = createIngest(vendors);
    const origins = createOriginsInUse(
      createOwnOrigins(browser.storage.local),
      (own) => (ingest = createIngest(withOwnOrigins(vendors, own))),
      announceAll,
    );
    const modes = createModeAnnouncer(origins.current);
    /** Nothing of an earlier run is left, and what the user set is known. */
    const ready = async (): Promise<void> => {
      await Promise.all([tidy.ready, origins.ready(), settings.ready()]);
    };
    function announceAll(): void {
      void ready()
        .then(listTabs)
        .then((tabs) => announceEverywhere(tabs, storeFor, modes, unwatched()));
    }

    const recorder = createRecorder({
      storeFor,
      ingest: (capture, context) => ingest(capture, context),
      judgeDeliveries: createDeliveryJudge({
        vendors,
        secrets: createSecrets(browser.storage.session),
        hmac: webCryptoHmac,
      }),
      mirroring: mirroringVendors(vendors),
      unwatched,
      now: Date.now,
      onChange(tab, change) {
        panels.publish(tab, change);
        badge(tab.tabId, change.tab);
        modes.announce(tab.tabId, modeOf(change.tab, unwatched()));
      },
      onStorage: (tab, message) => panels.storage(tab, message),
    });

    const panels = createPanels({
      storeFor,
      recorder,
      announced: modes.announced,
      pages: createPageWatch({
        connect: connectPage,
        isUnloaded,
        isWatched: (tabId) => panels.watches(tabId),
        onChange: (tabId) => panels.refresh(tabId),
      }),
      async identify(tabId) {
        await ready();
        const tab = await browser.tabs.get(tabId).catch(() => null);
        return tab && { private: tab.incognito, url: tab.url ?? '' };
      },
    });

    browser.runtime.onMessage.addListener((message: unknown, sender, respond: (answer: FrameAnswer) => void) => {
      const from = frameSender(sender);
      if (from === null) {
        // A frame of no tab (another extension's side panel): there is nobody to show it to.
        respond({ mode: 'paused', accepted: true });
        return false;
      }
      void ready()
        .then(() => recorder.receive(message, from))
        .then((answer) => respond({ ...answer, ...toldOrigins(origins.current()) }));
      return true; // the answer comes later
    });

    browser.runtime.onConnect.addListener((port) => {
      if (port.name !== panelPort || !port.sender?.url?.startsWith(`${location.origin}/`)) return;
      panels.serve({
        send: (update) => port.postMessage(update),
        onRequest: (listener) => port.onMessage.addListener((request: PanelRequest) => listener(request)),
        onClose: (listener) => port.onDisconnect.addListener(listener),
      });
    });

    browser.tabs.onRemoved.addListener((tabId) => {
      modes.forget(tabId);
      panels.close(tabId);
      tidy.forget(tabId);
    });

    tidy.endStaleWatches((tab) => panels.watches(tab.tabId) || recorder.change(tab, { watched: false }));
  },
});

async function listTabs(): Promise<TabIdentity[]> {
  const tabs = await browser.tabs.query({});
  return tabs.map((tab) => ({ tabId: tab.id ?? -1, private: tab.incognito }));
}

async function listOpenTabs(): Promise<ReadonlySet<number>> {
  return new Set((await listTabs()).map(({ tabId }) => tabId));
}
