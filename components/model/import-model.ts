import type { ReadonlySignal } from '@preact/signals';
import type { FileRefusal } from '../../core/capture-file/file-refusal.ts';
import type { ImportedEvent } from '../../core/imported-event.ts';
import { limits } from '../../core/limits.ts';
import { importBatches, oversized } from '../../core/panel/import-batches.ts';
import type { PanelUpdate } from '../../core/panel-protocol.ts';
import { t, tn } from '../../locales/text.ts';
import { storeErrorWords } from '../words/store-error-words.ts';
import { fileRefusalWords } from '../words/file-refusal-words.ts';
import { plainValues } from '../words/plain-values.ts';
import { sourceName } from '../words/source-words.ts';
import { createFileNotices, type ImportNotice } from './file-notices.ts';
import type { PanelWorld } from './panel-world.ts';

/** What reading a capture file gives (core/capture-file). */
export type ReadFile = (text: string) => { ok: true; events: ImportedEvent[] } | { ok: false; refusal: FileRefusal };

export interface ImportModel {
  notice: ReadonlySignal<ImportNotice | null>;
  /** What comes now was given anew: what was said of earlier files goes, unless one is still on its way. */
  begin(): void;
  /**
   * Takes a file's text; false when it was refused. Its events follow in batches, each sent when the one before is stored, after those of the
   * files before it.
   */
  start(file: string, text: string): boolean;
  /** Says that nothing was imported, in whole sentences that end with that. */
  fail(text: string): void;
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

/** The way of capture files into the tab, one after the other. */
export function createImportModel(world: PanelWorld, read: ReadFile): ImportModel {
  const notices = createFileNotices();
  let queue: Running[] = [];
  let count = 0;
  let connected = false;

  function fail(text: string): void {
    notices.ended(null, 'error', text);
  }

  function refuse(file: string, why: string): false {
    fail(t('import.refused', { file: sourceName(file), why }));
    return false;
  }

  function start(file: string, text: string): boolean {
    const result = read(text);
    if (!result.ok) return refuse(file, fileRefusalWords(result.refusal));
    const large = oversized(result.events);
    if (large >= 0) return refuse(file, tooLarge(large));
    const batches = importBatches(result.events);
    if (batches.length === 0) {
      notices.ended(null, 'done', t('import.noEvents', { file: sourceName(file) }));
      return true;
    }
    // Two files of one name may come in the same millisecond.
    count += 1;
    const importId = `${world.now().toString(36)}-${count}-${file}`;
    queue.push({ importId, file, batches, batch: 0, stored: 0 });
    notices.progress(importId, tn('import.running', result.events.length, { file: sourceName(file) }));
    if (queue.length === 1) send();
    return true;
  }

  function send(): void {
    const [running] = queue;
    if (running === undefined || !connected) return;
    const { importId, file, batch, batches } = running;
    world.send({ type: 'import', importId, file, batch, events: batches[batch] ?? [] });
  }

  function answered(update: Extract<PanelUpdate, { type: 'imported' }>): void {
    const [running] = queue;
    if (running === undefined || update.importId !== running.importId || update.batch !== running.batch) return;
    running.batch += 1;
    running.stored += update.stored;
    if (update.error !== null || running.batch >= running.batches.length) {
      queue = queue.slice(1);
      finish(running, update.error);
    }
    send();
  }

  function finish({ importId, file, stored }: Running, error: string | null): void {
    const name = sourceName(file);
    if (error === null) notices.ended(importId, 'done', tn('import.done', stored, { file: name }));
    else notices.ended(importId, 'error', tn('import.failed', stored, { file: name, error: storeErrorWords(error) }));
  }

  return {
    notice: notices.notice,
    begin: notices.begin,
    start,
    fail,
    faultOf(text) {
      const result = read(text);
      return result.ok ? t('import.isCapture') : fileRefusalWords(result.refusal);
    },
    answered,
    setConnected(next) {
      const back = next && !connected;
      connected = next;
      if (back) send();
    },
    dismiss: notices.dismiss,
  };
}

function tooLarge(index: number): string {
  return t('import.eventTooLarge', plainValues({ index, most: limits.importEventBytes / 1_000_000 }));
}
