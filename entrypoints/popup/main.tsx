import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Popup } from '../../components/popup/Popup.tsx';
import { followSystemTheme } from '../../components/theme.ts';
import type { SiteAccess } from '../../core/panel/empty-list.ts';
import { panelPort } from '../../core/panel-protocol.ts';
import type { TabState } from '../../core/tab-state.ts';
import { createSettings } from '../../messaging/settings.ts';
import { createPanelConnection } from '../../messaging/panel-connection.ts';
import { onSiteAccessChanged, requestSites, siteAccess } from '../../messaging/site-access.ts';
import { t } from '../../locales/text.ts';
import { vendors } from '../../vendors/index.ts';

const names = new Map(vendors.map(({ id, name }) => [id, name]));

followSystemTheme();
document.documentElement.lang = t('language');
const root = document.getElementById('app');
if (root !== null) void start(root);

async function start(element: HTMLElement): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const tabId = tab?.id;
  if (tabId === undefined) return render(<p class="popup">{t('popup.noPage')}</p>, element);
  const state = signal<TabState | null>(null);
  const access = signal<SiteAccess>('unknown');
  const unheard = signal(false);
  void createSettings(browser.storage.local)
    .get()
    .then(({ unwatched }) => (unheard.value = unwatched === 'nothing'));
  const look = async (): Promise<void> => {
    access.value = await siteAccess(state.peek()?.url ?? '');
  };
  onSiteAccessChanged(() => void look());
  effect(() => {
    // The address of the tab decides which site to ask about.
    void state.value;
    void look();
  });
  createPanelConnection({
    connect: () => browser.runtime.connect({ name: panelPort }),
    tabId,
    observe: false,
    onUpdate(update) {
      if (update.type === 'state') state.value = update.state;
    },
    onConnection() {},
  });
  function Live() {
    return (
      <Popup
        state={state.value}
        access={access.value}
        unheard={unheard.value}
        vendorName={(id) => names.get(id) ?? id}
        onGrant={() => void requestSites()}
        onOpen={() => void open(tabId)}
        onOptions={() => void browser.runtime.openOptionsPage().then(() => window.close())}
      />
    );
  }
  render(<Live />, element);
}

async function open(tabId: number | undefined): Promise<void> {
  await browser.tabs.create({ url: new URL(`/panel.html?tabId=${tabId}`, location.href).href });
  window.close();
}
