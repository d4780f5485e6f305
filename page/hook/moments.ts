import { listen, nodeName, targetOf } from './pristine.ts';

/** After the load event, in milliseconds: for widgets that scripts of scripts bring. */
const schedule = [0, 100, 250, 500, 1_000, 2_000, 3_000, 5_000, 10_000, 30_000];

/**
 * Calls `look` whenever scripts of the page can have run: as the parser goes on (before each inline script, too), after each loaded script, at
 * DOMContentLoaded and load, some times after that, and before a click is handled.
 */
export function atMoments(self: Window, look: () => void): void {
  const { document } = self;
  const later: (task: () => void, milliseconds: number) => void = self.setTimeout;
  const parsing = new MutationObserver(look);
  const parsed = parsing.disconnect.bind(parsing);
  const onLoaded = (event: Event): void => {
    if (nodeName(targetOf(event)) === 'SCRIPT') look();
  };
  const onParsed = (): void => {
    parsed();
    look();
  };
  const onComplete = (): void => {
    for (let i = 0; i < schedule.length; i++) later(look, schedule[i] ?? 0);
  };
  // document.open() removes every listener of the window and the document; adding one that is there does nothing.
  const attach = (): void => {
    listen(self, 'pointerdown', look, true);
    listen(self, 'click', look, true);
    listen(document, 'load', onLoaded, true);
    listen(document, 'DOMContentLoaded', onParsed, true);
    listen(self, 'load', onComplete, true);
  };
  attach();
  parsing.observe(document, { childList: true, subtree: true });
  new MutationObserver(attach).observe(document, { childList: true });
}
