import { hello, port } from '../handshake.ts';
import { listen, post, unlisten } from './pristine.ts';

/** Opens the private port to the capture script. Gives the way to post over it; what is posted before it is taken waits in the port. */
export function connect(document: Document): (message: unknown) => void {
  const { port1, port2 } = new MessageChannel();
  const init = { cancelable: true, ports: [port2] };
  // At document_start, before any script of the page: built-ins are still the browser's. True while nobody took the port.
  const offer = (): boolean => document.dispatchEvent(new MessageEvent(port, init));
  if (offer()) {
    listen(document, hello, offer, { capture: true, once: true });
    // The capture script runs before any script of the page or never; nothing stays for the page to find.
    listen(document, 'DOMContentLoaded', () => unlisten(document, hello, offer, true), true);
  }
  return (message) => post(port1, message);
}
