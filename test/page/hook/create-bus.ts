export type Handler = (...args: unknown[]) => void;

/** A widget with `on`, in order, that refuses to be called without its `this`. `fire` makes it speak. */
export function createBus() {
  const handlers = new Map<string, Handler[]>();
  return {
    on(this: unknown, event: string, handler: Handler) {
      if (this === undefined) throw new TypeError('no this');
      handlers.set(event, [...(handlers.get(event) ?? []), handler]);
      return () => `off ${event}`;
    },
    open: () => 'opened',
    fire(event: string, ...args: unknown[]) {
      for (const handler of handlers.get(event) ?? []) handler(...args);
    },
  };
}
