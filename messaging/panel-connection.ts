import type { Connection } from '../core/panel/empty-list.ts';
import type { PanelRequest, PanelUpdate } from '../core/panel-protocol.ts';
import { createOrderTracker } from './order-tracker.ts';

/** The part of a `runtime.Port` that a panel uses. */
export interface PanelPort {
  postMessage(message: unknown): void;
  disconnect(): void;
  onMessage: { addListener(listener: (message: unknown) => void): void };
  onDisconnect: { addListener(listener: () => void): void };
}

/** What a panel asks for itself; watching and catching up are the connection's own business. */
export type PanelCommand = Exclude<PanelRequest, { type: 'watch' } | { type: 'entries' }>;

export interface PanelConnectionOptions {
  /** Opens a port to the background; throws when the extension is gone. */
  connect: () => PanelPort;
  tabId: number;
  /** See `watch` in the panel protocol. */
  observe: boolean;
  /** Every update, entries in rising order, each once. */
  onUpdate: (update: PanelUpdate) => void;
  onConnection: (connection: Connection) => void;
  /** Whether the extension this page belongs to is still there; it is not after an update. Left out: always. */
  isAlive?: () => boolean;
  /** Runs something after that many milliseconds; a test gives its own. */
  schedule?: (run: () => void, delay: number) => void;
}

export interface PanelConnection {
  /** Sends at once, or as soon as there is a port again; parts of an import and deliveries are left to their sender, who knows which one was answered. */
  send(command: PanelCommand): void;
  /** Opens a new port at once when the last one is closed. */
  retry(): void;
  close(): void;
}

/** Milliseconds before each attempt; the last one repeats. The first is short: a worker that was merely idle wakes up by it. */
const delays = [50, 200, 500, 1_000, 2_000, 5_000];

/** After so many attempts without an answer the connection counts as lost; it is tried again all the same. */
const lostAfter = 3;

/** A connection to the background that outlives its ports: the browser kills the worker whenever it likes, and with it every port. */
export function createPanelConnection(options: PanelConnectionOptions): PanelConnection {
  const schedule = options.schedule ?? ((run, delay) => void setTimeout(run, delay));
  const orders = createOrderTracker();
  let port: PanelPort | null = null;
  let attempts = 0;
  let closed = false;
  let unsent: PanelCommand[] = [];

  function open(): void {
    if (closed || port !== null) return;
    options.onConnection(attempts < lostAfter ? 'connecting' : 'lost');
    try {
      const opened = options.connect();
      port = opened;
      opened.onMessage.addListener((message) => port === opened && receive(message));
      opened.onDisconnect.addListener(() => port === opened && lose());
      opened.postMessage(watch());
      for (const command of unsent.splice(0)) opened.postMessage(command);
    } catch {
      // The extension was updated or removed under us, or the worker is not up yet: the same remedy, later.
      lose();
    }
  }

  function watch(): PanelRequest {
    return { type: 'watch', tabId: options.tabId, after: orders.restart(), observe: options.observe };
  }

  function lose(): void {
    const old = port;
    port = null;
    try {
      old?.disconnect(); // a message that could not be sent leaves the port open
    } catch {
      // It was closed from the other side.
    }
    if (closed) return;
    if (options.isAlive?.() === false) return end();
    const delay = delays[Math.min(attempts, delays.length - 1)] ?? 0;
    attempts += 1;
    options.onConnection(attempts < lostAfter ? 'connecting' : 'lost');
    schedule(open, delay);
  }

  /** Nothing will ever answer this page again. */
  function end(): void {
    closed = true;
    unsent = [];
    options.onConnection('updated');
  }

  function receive(message: unknown): void {
    if (!isUpdate(message)) return;
    options.onConnection('connected');
    attempts = 0;
    if (message.type === 'entries') return receiveEntries(message);
    if (message.type === 'removed') orders.removed(message.through);
    options.onUpdate(message);
  }

  function receiveEntries({ entries, more }: Extract<PanelUpdate, { type: 'entries' }>): void {
    const { accepted, askAfter } = orders.accept(entries, more);
    if (askAfter !== null) post({ type: 'entries', after: askAfter });
    if (accepted.length > 0 || !more) options.onUpdate({ type: 'entries', entries: accepted, more });
  }

  function post(request: PanelRequest): boolean {
    try {
      port?.postMessage(request);
      return port !== null;
    } catch {
      lose();
      return false;
    }
  }

  open();
  return {
    send(command) {
      if (!post(command) && command.type !== 'import' && command.type !== 'deliver') unsent.push(command);
    },
    retry: open,
    close() {
      closed = true;
      unsent = [];
      port?.disconnect();
      port = null;
    },
  };
}

/** Every type there is: one that is left out does not compile. */
const types: Record<PanelUpdate['type'], true> = {
  state: true,
  entries: true,
  removed: true,
  imported: true,
  delivered: true,
};

/** The background is this extension's own and of the same build, so its updates are told by their type alone. */
function isUpdate(message: unknown): message is PanelUpdate {
  return (
    typeof message === 'object' && message !== null && 'type' in message && Object.hasOwn(types, String(message.type))
  );
}
