/** One listener of ours: capture phase, never blocking the page. */
export interface Listening {
  target: EventTarget;
  type: string;
  listener: (event: Event) => void;
}

/**
 * Attaches listeners and keeps them: `document.open()` removes every listener of the window and the document, ours too. Adding the same listener
 * again does nothing where it is still there. Gives the undo.
 */
export function keepListening(listenings: readonly Listening[], document: Document): () => void {
  const ended = new AbortController();
  const options = { capture: true, passive: true, signal: ended.signal };
  const attach = (): void => {
    for (const { target, type, listener } of listenings) target.addEventListener(type, listener, options);
  };
  attach();
  const observer = new MutationObserver(attach);
  observer.observe(document, { childList: true });
  return () => {
    observer.disconnect();
    ended.abort();
  };
}
