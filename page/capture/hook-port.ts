import { hello, port } from '../handshake.ts';
import type { Report } from '../report.ts';
import { ownCopy } from './own-copy.ts';

/** Takes the hook's port and gives what it reports. Returns the undo. */
export function listenToHook(document: Document, onReport: (report: Report) => void): () => void {
  const ended = new AbortController();
  let taken: MessagePort | null = null;

  const take = (event: Event): void => {
    const offered = event instanceof MessageEvent ? event.ports[0] : undefined;
    if (offered === undefined) return;
    ended.abort();
    // Tells the hook, which dispatched this, that it was heard; and nobody after us hears it.
    event.preventDefault();
    event.stopImmediatePropagation();
    taken = offered;
    taken.onmessage = ({ data }: MessageEvent<Report>) => onReport(ownCopy(data));
  };
  document.addEventListener(port, take, { capture: true, signal: ended.signal });
  document.dispatchEvent(new Event(hello));

  return () => {
    ended.abort();
    taken?.close();
  };
}
