import { handshake } from '../handshake.ts';
import type { Report } from '../report.ts';
import { ownCopy } from './own-copy.ts';

/** Takes the hook's port and gives what it reports. Returns the undo. */
export function listenToHook(document: Document, onReport: (report: Report) => void): () => void {
  let port: MessagePort | null = null;

  const take = (event: Event): void => {
    const offered = event instanceof MessageEvent ? event.ports[0] : undefined;
    if (offered === undefined) return;
    document.removeEventListener(handshake.port, take, true);
    // Tells the hook, which dispatched this, that it was heard; and nobody after us hears it.
    event.preventDefault();
    event.stopImmediatePropagation();
    port = offered;
    port.onmessage = ({ data }: MessageEvent<Report>) => onReport(ownCopy(data));
  };
  document.addEventListener(handshake.port, take, true);
  document.dispatchEvent(new Event(handshake.hello));

  return () => {
    document.removeEventListener(handshake.port, take, true);
    port?.close();
  };
}
