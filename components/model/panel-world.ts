import type { PanelRequest } from '../../core/panel-protocol.ts';
import type { CoverageWorld } from './coverage-model.ts';
import type { SettingsWorld } from './settings-model.ts';

/** What the panel's state needs of the world around it; the entrypoint gives the real one, tests a small one. */
export interface PanelWorld {
  /** To the background. */
  send(request: Exclude<PanelRequest, { type: 'watch' } | { type: 'entries' }>): void;
  /** Runs before the next picture, or soon when no picture is drawn. */
  onFrame(run: () => void): void;
  /** Runs as soon as the browser has handled what waits, input above all. */
  soon(run: () => void): void;
  /** Runs after that many milliseconds. */
  after(run: () => void, delay: number): void;
  /** Milliseconds since the epoch. */
  now(): number;
  settings: SettingsWorld;
  coverage: CoverageWorld;
}
