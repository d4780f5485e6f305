/*
 * What runs in Firefox's privileged window. Each function is sent there as text and stands on its own.
 * Tabs are named by their `browserId`; documents of the extension by the number they were remembered under.
 */

/** The part of Firefox's privileged globals these functions use. */
interface XulBrowser extends HTMLElement {
  browserId: number;
  currentURI: { spec: string } | null;
  messageManager: MessageManager;
  browsingContext: BrowsingContext;
}
interface MessageManager {
  addMessageListener: (name: string, listener: (message: { data: string }) => void) => void;
  removeMessageListener: (name: string, listener: (message: { data: string }) => void) => void;
  loadFrameScript: (url: string, delayed: boolean) => void;
}
interface BrowsingContext {
  currentWindowGlobal: { drawSnapshot: (rect: null, scale: number, background: string) => Promise<ImageBitmap> };
}
interface Tab {
  linkedBrowser: XulBrowser;
}
interface Toolbox {
  doc: Document;
  getAdditionalTools: () => { id: string; label: string }[];
  selectTool: (id: string) => Promise<unknown>;
  destroy: () => Promise<void>;
}
interface Extension {
  views: Set<{ viewType: string; xulBrowser: XulBrowser }>;
  backgroundState: string;
  wakeupBackground: () => Promise<void>;
  terminateBackground: (options: object) => Promise<void>;
}
declare const gBrowser: {
  tabs: Tab[];
  selectedTab: Tab;
  addTrustedTab: (url: string, options?: object) => Tab;
  removeTab: (tab: Tab) => void;
};
declare const ChromeUtils: { importESModule: (url: string) => Record<string, never> };
declare const WebExtensionPolicy: { getByID: (id: string) => { extension: Extension; mozExtensionHostname: string } };
declare const browsingContext: BrowsingContext;
declare const Components: {
  classes: Record<string, { createInstance: (type: unknown) => TextInput }>;
  interfaces: Record<string, unknown>;
};
interface Download {
  succeeded: boolean;
  target: { path: string };
}
interface TextInput {
  beginInputTransactionForTests: (window: Window) => boolean;
  keydown: (event: KeyboardEvent) => void;
  keyup: (event: KeyboardEvent) => void;
}

export function tabIds(): number[] {
  return gBrowser.tabs.map((tab) => tab.linkedBrowser.browserId);
}

/** Does what "Run in Private Windows" in the add-on's details does. */
export async function allowPrivateWindows(extensionId: string): Promise<void> {
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs',
  ) as unknown as { ExtensionPermissions: { add: (id: string, what: object) => Promise<void> } };
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs') as unknown as {
    AddonManager: { getAddonByID: (id: string) => Promise<{ reload: () => Promise<void> }> };
  };
  const permissions = ['internal:privateBrowsingAllowed'];
  await ExtensionPermissions.add(extensionId, { permissions, origins: [] });
  const addon = await AddonManager.getAddonByID(extensionId);
  await addon.reload();
}

export function extensionTabId(browserId: number): number {
  const tab = gBrowser.tabs.find((each) => each.linkedBrowser.browserId === browserId);
  const { ExtensionParent } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionParent.sys.mjs',
  ) as unknown as {
    ExtensionParent: { apiManager: { global: { tabTracker: { getId: (tab: Tab | undefined) => number } } } };
  };
  return ExtensionParent.apiManager.global.tabTracker.getId(tab);
}

/** Opens the toolbox on a tab and shows the extension's panel; false until the extension has registered it. */
export async function selectPanel(browserId: number): Promise<boolean> {
  const tab = gBrowser.tabs.find((each) => each.linkedBrowser.browserId === browserId);
  if (tab === undefined) throw new Error('That tab is closed.');
  gBrowser.selectedTab = tab;
  const { require } = ChromeUtils.importESModule('resource://devtools/shared/loader/Loader.sys.mjs') as unknown as {
    require: (id: string) => { gDevTools: { showToolboxForTab: (tab: Tab, options: object) => Promise<Toolbox> } };
  };
  const { gDevTools } = require('devtools/client/framework/devtools');
  const toolbox = await gDevTools.showToolboxForTab(tab, {});
  const tool = toolbox.getAdditionalTools().find(({ label }) => label === 'Widget Events');
  if (tool === undefined) return false;
  await toolbox.selectTool(tool.id);
  const toolboxes: Map<number, Toolbox> = (Reflect.get(globalThis, 'widgetscopeToolboxes') as undefined) ?? new Map();
  Reflect.set(globalThis, 'widgetscopeToolboxes', toolboxes);
  toolboxes.set(browserId, toolbox);
  return true;
}

/** Remembers the panel's document in that tab's toolbox under `view`; false until it is there. */
export function rememberPanel(browserId: number, view: number): boolean {
  const toolboxes = Reflect.get(globalThis, 'widgetscopeToolboxes') as Map<number, Toolbox>;
  const walk = (document: Document): XulBrowser | undefined => {
    const here = [...document.querySelectorAll<XulBrowser>('browser')];
    const inside = [...document.querySelectorAll('iframe')].flatMap((frame) =>
      frame.contentDocument === null ? [] : (walk(frame.contentDocument) ?? []),
    );
    return [...here, ...inside].find((each) => each.currentURI?.spec.endsWith('/panel.html'));
  };
  const toolbox = toolboxes.get(browserId);
  const found = toolbox === undefined ? undefined : walk(toolbox.doc);
  if (found === undefined) return false;
  Reflect.set(globalThis, `widgetscopeView${view}`, found);
  return true;
}

export async function closeToolbox(browserId: number): Promise<void> {
  const toolboxes = Reflect.get(globalThis, 'widgetscopeToolboxes') as Map<number, Toolbox>;
  await toolboxes.get(browserId)?.destroy();
  toolboxes.delete(browserId);
}

/** Opens one of the extension's pages in a tab and remembers its document under `view`. */
export function openExtensionTab(id: string, path: string, view: number): void {
  const url = `moz-extension://${WebExtensionPolicy.getByID(id).mozExtensionHostname}/${path}`;
  gBrowser.selectedTab = gBrowser.addTrustedTab(url);
  Reflect.set(globalThis, `widgetscopeView${view}`, gBrowser.selectedTab.linkedBrowser);
}

export function closeTabOf(view: number): void {
  const shown: XulBrowser = Reflect.get(globalThis, `widgetscopeView${view}`);
  const tab = gBrowser.tabs.find((each) => each.linkedBrowser === shown);
  if (tab !== undefined) gBrowser.removeTab(tab);
}

/** Remembers the event page's document under `view`, waking it first. */
export async function rememberBackground(id: string, view: number): Promise<boolean> {
  const { extension } = WebExtensionPolicy.getByID(id);
  await extension.wakeupBackground();
  const found = [...extension.views].find(({ viewType }) => viewType === 'background');
  if (found === undefined) return false;
  Reflect.set(globalThis, `widgetscopeView${view}`, found.xulBrowser);
  return true;
}

/** Ends the event page the way Firefox does when it has been idle. */
export async function stopBackground(id: string): Promise<boolean> {
  const { extension } = WebExtensionPolicy.getByID(id);
  if (extension.backgroundState === 'stopped') return false;
  await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
  return true;
}

/**
 * Evaluates an expression that gives a promise of a string in a remembered document. A sandbox on the document's own
 * principal sees what its scripts see, and is not under its content security policy.
 */
export async function runInView(view: number, expression: string): Promise<string> {
  const { messageManager }: XulBrowser = Reflect.get(globalThis, `widgetscopeView${view}`);
  const name = `widgetscope:${Math.random()}`;
  const script = `{
    const sandbox = new Components.utils.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
    Promise.resolve(Components.utils.evalInSandbox(${JSON.stringify(expression)}, sandbox)).then(
      (answer) => sendAsyncMessage(${JSON.stringify(name)}, String(answer)),
      (error) => sendAsyncMessage(${JSON.stringify(name)}, JSON.stringify({ error: String(error) })),
    );
  }`;
  const guarded = `try ${script} catch (error) { sendAsyncMessage(${JSON.stringify(name)}, JSON.stringify({ error: String(error) })); }`;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => settle(() => reject(new Error('The document did not answer.'))), 60_000);
    const heard = (message: { data: string }) => settle(() => resolve(message.data));
    const settle = (finish: () => void) => {
      clearTimeout(timer);
      messageManager.removeMessageListener(name, heard);
      finish();
    };
    messageManager.addMessageListener(name, heard);
    messageManager.loadFrameScript(`data:application/javascript;charset=utf-8,${encodeURIComponent(guarded)}`, false);
  });
}

/** A picture as base64 PNG: of the remembered document, or of the whole window (null). */
export async function drawPicture(view: number | null): Promise<string> {
  const shown = view === null ? undefined : (Reflect.get(globalThis, `widgetscopeView${view}`) as XulBrowser);
  const context = shown?.browsingContext ?? browsingContext;
  const bitmap = await context.currentWindowGlobal.drawSnapshot(null, 1, 'white');
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas') as HTMLCanvasElement;
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  return canvas.toDataURL('image/png').split(',')[1] ?? '';
}

/** Presses the last of the keys in the remembered document while the others are held, as the keyboard would. */
export function pressKeys(view: number, keys: readonly string[]): void {
  const shown: XulBrowser = Reflect.get(globalThis, `widgetscopeView${view}`);
  shown.focus();
  const input = Components.classes['@mozilla.org/text-input-processor;1']?.createInstance(
    Components.interfaces['nsITextInputProcessor'],
  );
  const owner = shown.ownerDocument.defaultView;
  if (input === undefined || owner === null || !input.beginInputTransactionForTests(owner)) {
    throw new Error('Firefox takes no keys now.');
  }
  // Of printable keys Firefox does not tell the code by itself, and buttons go by that of the space bar.
  const codeOf = (key: string): number => (/^[a-z0-9 ]$/i.test(key) ? key.toUpperCase().charCodeAt(0) : 0);
  const events = keys.map((key) => new KeyboardEvent('', { key, keyCode: codeOf(key), bubbles: true }));
  for (const event of events) input.keydown(event);
  for (const event of events.toReversed()) input.keyup(event);
}

/** The paths of every download that is complete: on disk a file can have its name, or a passing one, before that. */
export async function finishedDownloads(): Promise<string[]> {
  const { Downloads } = ChromeUtils.importESModule('resource://gre/modules/Downloads.sys.mjs') as unknown as {
    Downloads: { PUBLIC: string; getList: (kind: string) => Promise<{ getAll: () => Promise<Download[]> }> };
  };
  const list = await Downloads.getList(Downloads.PUBLIC);
  return (await list.getAll()).filter((each) => each.succeeded).map((each) => each.target.path);
}
