/** The script element that runs, as `document.currentScript` gives it. To be imported before the hook, which takes hold of the getter. */
export const running: { script: object | null } = { script: null };

Object.defineProperty(Document.prototype, 'currentScript', { configurable: true, get: () => running.script });
