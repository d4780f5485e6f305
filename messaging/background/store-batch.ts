import type { PanelRequest, PanelUpdate } from '../../core/panel-protocol.ts';
import type { Recorder, TabIdentity } from './recorder.ts';

/** The requests that bring events of a panel's own: of a capture file, or webhook deliveries. */
export type BatchRequest = Extract<PanelRequest, { type: 'import' } | { type: 'deliver' }>;

/** Stores what a panel brings, and says what became of it. Never rejects: the panel hears why, and sends it again. */
export async function storeBatch(recorder: Recorder, tab: TabIdentity, request: BatchRequest): Promise<PanelUpdate> {
  try {
    const stored =
      request.type === 'import' ? await recorder.import(tab, request) : await recorder.deliver(tab, request);
    return answer(request, stored, null);
  } catch (error) {
    return refusal(request, String(error));
  }
}

/** The answer to a batch of which nothing was stored. */
export function refusal(request: BatchRequest, error: string): PanelUpdate {
  return answer(request, 0, error);
}

function answer(request: BatchRequest, stored: number, error: string | null): PanelUpdate {
  if (request.type === 'import')
    return { type: 'imported', importId: request.importId, batch: request.batch, stored, error };
  return { type: 'delivered', session: request.session, through: request.through, stored, error };
}
