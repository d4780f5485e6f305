import { type ReadonlySignal, signal } from '@preact/signals';
import type { Connection, SiteAccess } from '../../core/panel/empty-list.ts';
import type { PanelUpdate } from '../../core/panel-protocol.ts';
import { compareBy } from '../../core/panel/sort-order.ts';
import { type AlarmModel, createAlarmModel } from './alarm-model.ts';
import { type CopyModel, createCopyModel } from './copy-model.ts';
import { createDetailsModel, type DetailsModel } from './details-model.ts';
import { type CoverageModel, createCoverageModel } from './coverage-model.ts';
import { type ColumnsModel, createColumnsModel } from './columns-model.ts';
import { createExportModel, type ExportModel } from './export-model.ts';
import { createImportModel, type ImportModel, type ReadFile } from './import-model.ts';
import { createLinksModel, type LinksModel } from './links-model.ts';
import { createListModel, type ListModel } from './list-model.ts';
import { createOverviewModel, type OverviewModel } from './overview-model.ts';
import type { PanelWorld } from './panel-world.ts';
import { createSelectionModel, type SelectionModel } from './selection-model.ts';
import { createSettingsModel, type SettingsModel } from './settings-model.ts';
import { createSheetModel, type SheetModel } from './sheet-model.ts';
import { createTabModel, type TabModel } from './tab-model.ts';
import type { WebhookWorld } from './webhook-world.ts';
import { createWebhooksModel, type WebhooksModel } from './webhooks-model.ts';

/** The panel's whole state. */
export interface PanelModel {
  connection: ReadonlySignal<Connection>;
  access: ReadonlySignal<SiteAccess>;
  list: ListModel;
  overview: OverviewModel;
  settings: SettingsModel;
  coverage: CoverageModel;
  tab: TabModel;
  selection: SelectionModel;
  columns: ColumnsModel;
  links: LinksModel;
  details: DetailsModel;
  copy: CopyModel;
  exports: ExportModel;
  sheet: SheetModel;
  imports: ImportModel;
  webhooks: WebhooksModel;
  alarm: AlarmModel;
  receive(update: PanelUpdate): void;
  setConnection(connection: Connection): void;
  setAccess(access: SiteAccess): void;
  /** Puts away what the notices say that waits for it. */
  dismissNotices(): void;
  /** Empties the list at once and asks the background to forget. */
  clear(): void;
}

/** Composes the panel's state and hands each update of the background to its part. */
export function createPanelModel(world: PanelWorld, read: ReadFile, webhookWorld: WebhookWorld): PanelModel {
  const connection = signal<Connection>('connecting');
  const access = signal<SiteAccess>('unknown');
  const selection = createSelectionModel();
  const links = createLinksModel(selection);
  const list = createListModel(world, (through) => {
    links.removed(through);
    selection.removed(through);
    overview.removed(through);
    coverage.removed(through);
  });
  const overview = createOverviewModel(world, list);
  const coverage = createCoverageModel(world);
  const settings = createSettingsModel(world.settings);
  const details = createDetailsModel({ copy: (text) => webhookWorld.copy(text), events: () => list.events() });
  const columns = createColumnsModel((arrangement) => {
    list.arrange(arrangement);
    selection.setOrder(compareBy(arrangement.sort));
  });
  const copy = createCopyModel({ copy: (text) => webhookWorld.copy(text), after: world.after });
  const exports = createExportModel(world);
  const sheet = createSheetModel();
  const tab = createTabModel(world);
  const imports = createImportModel(world, read);
  const webhooks = createWebhooksModel(world, webhookWorld, imports);
  const alarm = createAlarmModel(world);
  /** False until everything from before this panel has come in: history is not news. */
  let live = false;
  /** The order a clear was asked for and not confirmed; 0 when there is none. */
  let clearing = 0;

  function receiveEntries({ entries, more }: Extract<PanelUpdate, { type: 'entries' }>): void {
    // First the links: the rows that say they have some are drawn with the list.
    links.receive(entries);
    overview.receive(entries);
    coverage.receive(entries);
    list.receive(entries);
    if (entries.some(({ kind }) => kind === 'navigation')) tab.loaded();
    if (live) alarm.receive(entries);
    live ||= !more;
  }

  function receive(update: PanelUpdate): void {
    if (update.type === 'state') tab.receive(update.state);
    else if (update.type === 'entries') receiveEntries(update);
    else if (update.type === 'removed') {
      if (update.through >= clearing) clearing = 0;
      list.removeThrough(update.through);
    } else if (update.type === 'imported') imports.answered(update);
    else webhooks.deliveries.answered(update);
  }

  return {
    connection,
    access,
    list,
    overview,
    settings,
    coverage,
    tab,
    selection,
    columns,
    links,
    details,
    copy,
    exports,
    sheet,
    imports,
    webhooks,
    alarm,
    receive,
    setConnection(next) {
      const back = next === 'connected' && connection.value !== 'connected';
      connection.value = next;
      imports.setConnected(next === 'connected');
      webhooks.deliveries.setConnected(next === 'connected');
      if (!back) return;
      tab.repeat();
      if (clearing > 0) world.send({ type: 'clear' });
    },
    setAccess(next) {
      access.value = next;
    },
    dismissNotices() {
      imports.dismiss();
      webhooks.deliveries.dismiss();
      exports.dismiss();
      copy.dismiss();
    },
    clear() {
      details.compare.forget();
      clearing = list.clear();
      world.send({ type: 'clear' });
    },
  };
}
