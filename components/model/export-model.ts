import { type ReadonlySignal, signal } from '@preact/signals';
import type { PanelWorld } from './panel-world.ts';

/** Milliseconds after which an export is shown to be under way: word of a short one would only flicker. */
const patience = 300;

/** The export under way, and what became of the last one. */
export interface ExportModel {
  /** What went wrong, in words; null when nothing did. */
  failed: ReadonlySignal<string | null>;
  /** True while one is under way that takes its time. */
  busy: ReadonlySignal<boolean>;
  /** Exports by `save`, which gives what went wrong in words, or null. Does nothing while another export is under way. */
  run(save: () => Promise<string | null>): Promise<void>;
  dismiss(): void;
}

export function createExportModel(world: Pick<PanelWorld, 'after'>): ExportModel {
  const failed = signal<string | null>(null);
  const busy = signal(false);
  let running = false;

  async function run(save: () => Promise<string | null>): Promise<void> {
    if (running) return;
    running = true;
    failed.value = null;
    world.after(() => (busy.value = running), patience);
    try {
      failed.value = await save();
    } finally {
      running = false;
      busy.value = false;
    }
  }

  return {
    failed,
    busy,
    run,
    dismiss() {
      failed.value = null;
    },
  };
}
