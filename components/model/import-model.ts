import { type ReadonlySignal, signal } from '@preact/signals';
import type { ImportedEvent } from '../../core/imported-event.ts';
import { limits } from '../../core/limits.ts';
import { importBatches, oversized } from '../../core/panel/import-batches.ts';
import { count } from '../../core/panel/integrity-words.ts';
import type { PanelUpdate } from '../../core/panel-protocol.ts';
import type { PanelWorld } from './panel-world.ts';

/** One line about an import: running, done or refused. */
export interface ImportNotice {
  kind: 'progress' | 'done' | 'error';
  text: string;
}

/** What reading a capture file gives (core/capture-file). */
export type ReadFile = (text: string) => { ok: true; events: ImportedEvent[] } | { ok: false; message: string };

export interface ImportModel {
  notice: ReadonlySignal<ImportNotice | null>;
  /** Begins with a file's text; its events follow in batches, each sent when the one before is stored. */
  start(file: string, text: string): void;
  refuse(file: string, message: string): void;
  /** Why a text is no capture file. */
  faultOf(text: string): string;
  answered(update: Extract<PanelUpdate, { type: 'imported' }>): void;
  /** Whether the background hears us. When it does again, what was not answered is sent again. */
  setConnected(connected: boolean): void;
  dismiss(): void;
}

interface Running {
  importId: string;
  file: string;
  batches: ImportedEvent[][];
  batch: number;
  stored: number;
}

/** The way of a capture file into the tab. One at a time; a second file replaces what is left of the first. */
export function createImportModel(world: PanelWorld, read: ReadFile): ImportModel {
  const notice = signal<ImportNotice | null>(null);
  let running: Running | null = null;
  let connected = false;

  function refuse(file: string, message: string): void {
    notice.value = { kind: 'error', text: `${file} was not imported. ${message} Nothing was stored.` };
  }

  function start(file: string, text: string): void {
    const result = read(text);
    if (!result.ok) return refuse(file, result.message);
    const large = oversized(result.events);
    if (large >= 0) return refuse(file, `events[${large}] is larger than ${limits.importEventBytes / 1_000_000} MB.`);
    const batches = importBatches(result.events);
    if (batches.length === 0) {
      notice.value = { kind: 'done', text: `${file} holds no events.` };
      return;
    }
    running = { importId: `${world.now().toString(36)}-${file}`, file, batches, batch: 0, stored: 0 };
    notice.value = { kind: 'progress', text: `Importing ${count(result.events.length)} events from ${file} …` };
    send();
  }

  function send(): void {
    if (running === null || !connected) return;
    const { importId, file, batch, batches } = running;
    world.send({ type: 'import', importId, file, batch, events: batches[batch] ?? [] });
  }

  function answered(update: Extract<PanelUpdate, { type: 'imported' }>): void {
    if (running === null || update.importId !== running.importId || update.batch !== running.batch) return;
    running = { ...running, batch: running.batch + 1, stored: running.stored + update.stored };
    const { file, stored, batch, batches } = running;
    if (update.error === null && batch < batches.length) return send();
    running = null;
    notice.value =
      update.error === null
        ? { kind: 'done', text: `${count(stored)} ${stored === 1 ? 'event' : 'events'} imported from ${file}.` }
        : { kind: 'error', text: `${file}: ${update.error} ${count(stored)} events were stored before that.` };
  }

  return {
    notice,
    start,
    refuse,
    faultOf(text) {
      const result = read(text);
      return result.ok ? 'It is a capture file.' : result.message;
    },
    answered,
    setConnected(next) {
      const back = next && !connected;
      connected = next;
      if (back) send();
    },
    dismiss() {
      notice.value = null;
    },
  };
}
