import type { PanelWorld } from '../../components/model/panel-world.ts';
import { createTestCoverage, type TestCoverage } from './coverage-world.ts';
import { createTestSettings, type TestSettings } from './settings-world.ts';

/** A world that does at once what the browser would do soon, and keeps what was sent. */
export interface TestWorld extends PanelWorld {
  sent: Parameters<PanelWorld['send']>[0][];
  settings: TestSettings;
  coverage: TestCoverage;
  /** Runs what waits for its time. */
  elapse(): void;
}

export function createTestWorld(): TestWorld {
  const sent: TestWorld['sent'] = [];
  const waiting: (() => void)[] = [];
  return {
    sent,
    send: (request) => void sent.push(request),
    onFrame: (run) => run(),
    soon: (run) => run(),
    after: (run) => void waiting.push(run),
    now: () => 0,
    settings: createTestSettings(),
    coverage: createTestCoverage(),
    elapse() {
      for (const run of waiting.splice(0)) run();
    },
  };
}
