import { computed, effect } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { createKnownVendors } from '../../components/model/known-vendors.ts';
import { createPanelModel, type PanelModel } from '../../components/model/panel-model.ts';
import { Panel } from '../../components/panel/Panel.tsx';
import { followSystemTheme, followTheme } from '../../components/theme.ts';
import { parseCaptureFile } from '../../core/capture-file/index.ts';
import { browserName } from '../../core/panel/browser-name.ts';
import { panelPort } from '../../core/panel-protocol.ts';
import { t } from '../../locales/text.ts';
import { createOwnOrigins } from '../../messaging/own-origins.ts';
import { createListSettings } from '../../messaging/panel-settings.ts';
import { createPanelConnection, type PanelCommand, type PanelConnection } from '../../messaging/panel-connection.ts';
import { onSiteAccessChanged, requestSites, siteAccess } from '../../messaging/site-access.ts';
import { createSettings } from '../../messaging/settings.ts';
import { vendors } from '../../vendors/index.ts';
import { coverageWorld } from './coverage-world.ts';
import { devtoolsTheme } from './devtools-theme.ts';
import { importFiles } from './import-file.ts';
import { timing } from './panel-world.ts';
import { saveCapture } from './save-capture.ts';
import { watchedTab } from './watched-tab.ts';
import { webhookWorld } from './webhook-world.ts';

const isFirefox = browserName(navigator.userAgent).startsWith('Firefox/');

document.documentElement.lang = t('language');
const root = document.getElementById('app');
const tabId = watchedTab();
if (root !== null && tabId !== null) start(root, tabId);
else if (root !== null) {
  followSystemTheme();
  render(
    <main>
      <h1 class="empty">{t('list.noTab', { button: t('popup.openInTab') })}</h1>
    </main>,
    root,
  );
}

function start(element: HTMLElement, tab: number): void {
  const world = {
    ...timing,
    settings: createSettings(browser.storage.local),
    coverage: coverageWorld,
    send: (command: PanelCommand) => connection.send(command),
  };
  const model = createPanelModel(world, parseCaptureFile, webhookWorld);
  void model.columns.connect(createListSettings(browser.storage.local));
  const themeChoice = computed(() => model.settings.settings.value.theme);
  followTheme(devtoolsTheme(), themeChoice);
  const connection: PanelConnection = createPanelConnection({
    connect: () => browser.runtime.connect({ name: panelPort }),
    tabId: tab,
    observe: true,
    onUpdate: model.receive,
    onConnection: model.setConnection,
    isAlive: isExtensionAlive,
  });
  // A page that comes back from the back/forward cache finds its port closed.
  window.addEventListener('pageshow', () => connection.retry());
  followAccess(model);
  const known = createKnownVendors(vendors, createOwnOrigins(browser.storage.local));
  function KnownPanel() {
    return (
      <Panel
        model={model}
        vendors={known.value}
        mentionAccess={isFirefox && browser.permissions === undefined}
        onExport={(sanitized) => saveCapture(model, sanitized)}
        onImport={(files) => void importFiles(model, files)}
        onGrant={() => void requestSites()}
      />
    );
  }
  render(<KnownPanel />, element);
}

/** An updated or reloaded extension takes the identity away from the pages it leaves behind. */
function isExtensionAlive(): boolean {
  try {
    const runtime: { id?: string } | undefined = browser.runtime;
    return runtime?.id !== undefined;
  } catch {
    return false;
  }
}

function followAccess(model: PanelModel): void {
  async function look(url: string): Promise<void> {
    model.setAccess(await siteAccess(url));
  }
  effect(() => void look(model.tab.state.value?.url ?? ''));
  onSiteAccessChanged(() => void look(model.tab.state.peek()?.url ?? ''));
}
