import { type ReadonlySignal, signal } from '@preact/signals';
import type { Connection, SiteAccess } from '../../core/panel/empty-list.ts';
import type { PanelUpdate } from '../../core/panel-protocol.ts';
import { type AlarmModel, createAlarmModel } from './alarm-model.ts';
import { createImportModel, type ImportModel, type ReadFile } from './import-model.ts';
import { createListModel, type ListModel } from './list-model.ts';
import type { PanelWorld } from './panel-world.ts';
import { createSelectionModel, type SelectionModel } from './selection-model.ts';
import { createTabModel, type TabModel } from './tab-model.ts';

/** The panel's whole state. */
export interface PanelModel {
  connection: ReadonlySignal<Connection>;
  access: ReadonlySignal<SiteAccess>;
  list: ListModel;
  tab: TabModel;
  selection: SelectionModel;
  imports: ImportModel;
  alarm: AlarmModel;
  receive(update: PanelUpdate): void;
  setConnection(connection: Connection): void;
  setAccess(access: SiteAccess): void;
  /** Empties the list at once and asks the background to forget. */
  clear(): void;
}

/** Composes the panel's state and hands each update of the background to its part. */
export function createPanelModel(world: PanelWorld, read: ReadFile): PanelModel {
  const connection = signal<Connection>('connecting');
  const access = signal<SiteAccess>('unknown');
  const selection = createSelectionModel();
  const list = createListModel(world, selection.removed);
  const tab = createTabModel(world);
  const imports = createImportModel(world, read);
  const alarm = createAlarmModel(world);
  /** False until everything from before this panel has come in: history is not news. */
  let live = false;
  /** The order a clear was asked for and not confirmed; 0 when there is none. */
  let clearing = 0;

  const parts: { [Type in PanelUpdate['type']]: (update: Extract<PanelUpdate, { type: Type }>) => void } = {
    state: (update) => tab.receive(update.state),
    entries: (update) => {
      list.receive(update.entries);
      if (live) alarm.receive(update.entries);
      live ||= !update.more;
    },
    removed: (update) => {
      if (update.through >= clearing) clearing = 0;
      list.removeThrough(update.through);
    },
    imported: (update) => imports.answered(update),
  };

  return {
    connection,
    access,
    list,
    tab,
    selection,
    imports,
    alarm,
    receive(update) {
      if (update.type === 'state') parts.state(update);
      else if (update.type === 'entries') parts.entries(update);
      else if (update.type === 'removed') parts.removed(update);
      else parts.imported(update);
    },
    setConnection(next) {
      const back = next === 'connected' && connection.value !== 'connected';
      connection.value = next;
      imports.setConnected(next === 'connected');
      if (!back) return;
      tab.repeat();
      if (clearing > 0) world.send({ type: 'clear' });
    },
    setAccess(next) {
      access.value = next;
    },
    clear() {
      clearing = list.clear();
      world.send({ type: 'clear' });
    },
  };
}
