import { type ReadonlySignal, signal } from '@preact/signals';
import type { Entry } from '../../core/entry.ts';
import { createCoverage } from '../../core/panel/coverage/coverage.ts';
import { coverageReport, type ReportFacts } from '../../core/panel/coverage/coverage-report.ts';
import { reportFileName } from '../../core/panel/coverage/report-file-name.ts';
import type { VendorCoverage } from '../../core/panel/coverage/vendor-coverage.ts';
import type { VendorDefinition } from '../../core/vendor.ts';
import { t } from '../../locales/text.ts';
import type { PanelWorld } from './panel-world.ts';

export type PanelView = 'events' | 'coverage';

/** What the coverage needs of the world around the panel. */
export interface CoverageWorld {
  vendors: readonly VendorDefinition[];
  /** The browser and Widgetscope's version, for reports. */
  generator: Omit<ReportFacts, 'time'>;
  /** Puts a text on the clipboard; false where the browser refuses. */
  copy(text: string): Promise<boolean>;
  /** Downloads a text; gives what went wrong in words, or null. */
  save(name: string, text: string): string | null;
}

export interface CoverageModel {
  /** What of the panel is looked at. */
  view: ReadonlySignal<PanelView>;
  setView(view: PanelView): void;
  /** Rises when what is covered changed, at most ten times a second; read {@link vendors} and {@link waiting} after it. */
  version: ReadonlySignal<number>;
  readonly vendors: readonly VendorCoverage[];
  /** How many events are not counted yet. */
  readonly waiting: number;
  /** What came of the last report, in a sentence; empty while there was none. */
  told: ReadonlySignal<string>;
  copyReport(coverage: VendorCoverage): void;
  saveReport(coverage: VendorCoverage): void;
  receive(entries: readonly Entry[]): void;
  /** Entries up to this order are gone. */
  removed(through: number): void;
}

/** Milliseconds of counting before the browser gets its turn, entries between two looks at the clock, and milliseconds between two pictures. */
const slice = 8;
const stride = 20;
const pause = 100;

/** What of the vendors' documentation was seen. While nobody looks at it, nothing is counted; then it is, in slices. What is gone is always taken back. */
export function createCoverageModel(
  world: Pick<PanelWorld, 'onFrame' | 'soon' | 'after' | 'now' | 'coverage'>,
): CoverageModel {
  const { vendors, generator, copy, save } = world.coverage;
  const coverage = createCoverage(vendors);
  const told = signal('');
  const view = signal<PanelView>('events');
  const version = signal(0);
  let working = false;
  let drawn = Number.NEGATIVE_INFINITY;
  let drawing = false;

  function draw(): void {
    drawing = false;
    drawn = world.now();
    version.value += 1;
  }

  function changed(): void {
    if (drawing || view.peek() !== 'coverage') return;
    if (world.now() - drawn >= pause) return draw();
    drawing = true;
    world.after(draw, pause);
  }

  const hasWork = (): boolean => coverage.isBehind || (view.peek() === 'coverage' && coverage.waiting > 0);

  function work(): void {
    const until = world.now() + slice;
    while (hasWork()) {
      coverage.step(stride);
      if (hasWork() && world.now() >= until) {
        changed();
        return world.soon(work);
      }
    }
    working = false;
    changed();
  }

  function start(): void {
    if (working || !hasWork()) return;
    working = true;
    world.onFrame(work);
  }

  const report = (covered: VendorCoverage): string => coverageReport(covered, { ...generator, time: world.now() });

  async function copyReport(covered: VendorCoverage): Promise<void> {
    const done = await copy(report(covered));
    told.value = done ? t('coverage.copied', { vendor: covered.vendor.name }) : t('coverage.notCopied');
  }

  return {
    view,
    setView(next) {
      view.value = next;
      told.value = '';
      start();
    },
    version,
    get vendors() {
      return coverage.vendors;
    },
    get waiting() {
      return coverage.waiting;
    },
    told,
    copyReport: (covered) => void copyReport(covered),
    saveReport(covered) {
      const name = reportFileName(covered.vendor.id, world.now());
      told.value = save(name, report(covered)) ?? t('coverage.saved', { name });
    },
    receive(entries) {
      coverage.add(entries);
      start();
    },
    removed(through) {
      coverage.removeThrough(through);
      start();
      changed();
    },
  };
}
