import type { Sighting } from './capture.ts';
import type { Frame } from './event.ts';
import type { Json } from './json.ts';

/** An event of an imported file, reduced to what was captured: its status and findings are made anew. */
export interface ImportedEvent {
  sighting: Sighting;
  frame: Frame | null;
  webhook: Json;
}
