/** A BitPalm-like widget as script text: documented methods, handlers called in order, an exception of one not swallowed. */
export const widgetSource = `
class DemoWidget {
  #handlers = new Map();
  on(name, handler) {
    if (!this.#handlers.has(name)) this.#handlers.set(name, []);
    const list = this.#handlers.get(name);
    list.push(handler);
    return () => { const index = list.indexOf(handler); if (index >= 0) list.splice(index, 1); };
  }
  say(name, ...rest) { for (const handler of [...(this.#handlers.get(name) ?? [])]) handler(...rest); }
  open() { this.say('widget_opened'); return 'opened'; }
  close() { this.say('widget_closed'); }
  identify() {}
  destroy() {}
}
`;

/** A page whose scripts run in this order; `say` is what the page's tests call to make a widget speak. */
export function widgetPage(...scripts: readonly string[]): string {
  const tags = [widgetSource, ...scripts].map((script) =>
    script.startsWith('<') ? script : `<script>${script}</script>`,
  );
  return `<!doctype html><title>widget</title><body><h1>Widget</h1>${tags.join('\n')}</body>`;
}
