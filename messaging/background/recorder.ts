import { fromFile } from '../../core/webhook/webhook-record.ts';
import { deliverRequestSchema } from '../../core/deliver-request-schema.ts';
import { frameMessageSchema } from '../../core/frame-protocol-schema.ts';
import type { FrameAnswer, FrameMessage } from '../../core/frame-protocol.ts';
import type { WidgetEvent } from '../../core/event.ts';
import type { Capture } from '../../core/capture.ts';
import type { ImportedEvent } from '../../core/imported-event.ts';
import type { Ingest } from '../../core/ingest.ts';
import type { Json } from '../../core/json.ts';
import type { DeliverRequest } from '../../core/panel-protocol.ts';
import type { Change, Decide } from '../../core/recording/change.ts';
import { passOver, recordCaptures } from '../../core/recording/record-captures.ts';
import { recordDeliveries } from '../../core/recording/record-deliveries.ts';
import { recordNavigation } from '../../core/recording/record-hello.ts';
import { recordImport } from '../../core/recording/record-import.ts';
import type { TabRecord } from '../../core/recording/tab-record.ts';
import { cleared, emptyTab, isUnheard, modeOf, switched } from '../../core/recording/tab-record.ts';
import type { Unwatched } from '../../core/settings.ts';
import type { StorageProblem } from '../../core/tab-state.ts';
import type { Delivery } from '../../core/webhook/delivery.ts';
import type { Store } from '../store/store.ts';
import { createTurns } from '../turns.ts';

/** The tab a message came from, or that a panel watches, and whether its window is private. */
export interface TabIdentity {
  tabId: number;
  private: boolean;
}

/** What the browser itself says of the frame a message came from. */
export interface FrameSender extends TabIdentity {
  top: boolean;
  url: string;
  origin: string;
  /** Null in browsers that give documents no ids. */
  documentId: string | null;
}

export interface RecorderOptions {
  storeFor: (tab: TabIdentity) => Store;
  ingest: Ingest;
  /** `arrived` is when the background got them, in milliseconds since the epoch. */
  judgeDeliveries: JudgeDeliveries;
  /** The vendors that tell everything twice. */
  mirroring: ReadonlySet<string>;
  /** What the user lets be recorded of tabs without a panel. */
  unwatched: () => Unwatched;
  /** Milliseconds since the epoch. */
  now: () => number;
  /** Hears of every stored change, in the order of each tab's steps. */
  onChange: (tab: TabIdentity, change: Change) => void;
  /** Hears that a step could not be stored (`problem` says why), or that storage works again (null). */
  onStorage: (tab: TabIdentity, problem: StorageProblem | null) => void;
}

/** A webhook delivery as its event is made from it. */
export interface JudgedDelivery {
  capture: Capture;
  /** The event's `webhook`. */
  webhook: Json;
}

/** Reads deliveries that arrived at `arrived` and checks their signatures; in their order. */
export type JudgeDeliveries = (deliveries: readonly Delivery[], arrived: number) => Promise<JudgedDelivery[]>;

/** The switches of a tab's toolbar. */
export interface Settings {
  recording?: boolean;
  preserveLog?: boolean;
  allMessages?: boolean;
  watched?: boolean;
}

export interface Recorder {
  /** Answers one message of a frame. Never rejects: what cannot be stored is answered with `accepted: false`, and the frame keeps it. */
  receive(message: unknown, sender: FrameSender): Promise<FrameAnswer>;
  /** Each rejects when storage fails. */
  change(tab: TabIdentity, settings: Settings): Promise<TabRecord>;
  clear(tab: TabIdentity): Promise<void>;
  /** Answers with the number of the batch's events that are stored, now or already before. */
  import(tab: TabIdentity, batch: ImportBatch): Promise<number>;
  /** Answers with the number of events that are stored only now; rejects what is not the protocol, too. */
  deliver(tab: TabIdentity, request: DeliverRequest): Promise<number>;
}

export interface ImportBatch {
  importId: string;
  file: string;
  batch: number;
  events: readonly ImportedEvent[];
}

/** Takes what frames send, has it judged, and stores it: each message one atomic step, so that it may be killed between any two lines. */
export function createRecorder(options: RecorderOptions): Recorder {
  const { storeFor, ingest, judgeDeliveries, mirroring, unwatched, now, onChange, onStorage } = options;
  const inTurn = createTurns<number>();

  const commit = async (tab: TabIdentity, session: string | null, decide: Decide): Promise<Change> => {
    try {
      const change = await storeFor(tab).commit(tab.tabId, session, decide);
      onStorage(tab, null);
      onChange(tab, change);
      return change;
    } catch (error) {
      onStorage(tab, error instanceof Error ? `${error.name}: ${error.message}` : String(error));
      throw error;
    }
  };

  const hello = async (message: Extract<FrameMessage, { kind: 'hello' }>, sender: FrameSender): Promise<TabRecord> => {
    const known = await storeFor(sender).tab(sender.tabId);
    // Nothing was recorded of this tab and nobody watches it: nothing is written, not even where the user went.
    if (known === undefined) return emptyTab(sender.tabId, sender.private);
    if (!sender.top || message.navigation === 'none') return known;
    const navigation = {
      time: message.time,
      url: sender.url,
      document: sender.documentId ?? message.session,
      restored: message.navigation === 'restored',
    };
    const change = await commit(sender, null, (tab, session) => {
      const url = isUnheard(tab, unwatched()) ? '' : navigation.url;
      return recordNavigation(tab, session, { ...navigation, url });
    });
    return change.tab;
  };

  const captures = async (
    message: Extract<FrameMessage, { kind: 'captures' }>,
    sender: FrameSender,
  ): Promise<TabRecord> => {
    const document = sender.documentId ?? message.session;
    const judge = (capture: Capture): WidgetEvent =>
      ingest(capture, {
        id: `${message.session.slice(0, 16)}-${capture.seq}`,
        frame: { url: sender.url, path: message.path, document, seq: capture.seq },
        frameOrigin: sender.origin,
        imported: null,
        webhook: null,
      });
    const change = await commit(sender, message.session, (tab, session) => {
      // The frame had not heard yet that its tab is not listened to.
      if (isUnheard(tab, unwatched())) return passOver(tab, session, message.through);
      const here = sender.top && tab.url === '' ? { ...tab, url: sender.url } : tab;
      return recordCaptures(here, session, message, { document, arrived: now(), ingest: judge, mirroring });
    });
    return change.tab;
  };

  return {
    async receive(received, sender) {
      const { success, data: message } = frameMessageSchema.safeParse(received);
      if (!success) {
        onStorage(sender, { unreadable: sender.origin });
        return { mode: null, accepted: false };
      }
      try {
        // In turn: a page's beginning is over before what happened in it is stored, or it would be cleared with the page before.
        const tab = await inTurn(sender.tabId, () =>
          message.kind === 'hello' ? hello(message, sender) : captures(message, sender),
        );
        return { mode: modeOf(tab, unwatched()), accepted: true };
      } catch {
        return { mode: null, accepted: false }; // onStorage has said why
      }
    },

    async change(tab, settings) {
      const time = now();
      const { recording, ...switches } = settings;
      const change = await commit(tab, null, (record, session) => ({
        tab: switched({ ...record, ...switches }, recording ?? record.recording, time),
        session,
        append: [],
      }));
      return change.tab;
    },

    async clear(tab) {
      await commit(tab, null, (record, session) => ({ tab: cleared(record, now()), session, append: [] }));
    },

    async import(tab, batch) {
      const events = batch.events.map((imported, index) =>
        ingest(
          { ...imported.sighting, seq: imported.frame?.seq ?? 0 },
          {
            id: `${batch.importId.slice(0, 16)}-${batch.batch}-${index}`,
            frame: imported.frame,
            frameOrigin: imported.sighting.origin,
            imported: batch.file,
            webhook: fromFile(imported.webhook),
          },
        ),
      );
      await commit(tab, `import-${batch.importId}`, (record, session) =>
        recordImport(record, session, { number: batch.batch, events }),
      );
      return events.length;
    },

    async deliver(tab, request) {
      const { success, data, error } = deliverRequestSchema.safeParse(request);
      if (!success) throw new TypeError(`These deliveries cannot be read: ${whereAndWhat(error)}`);
      const { session, file, through, deliveries } = data;
      const arrived = now();
      // Before the transaction: it would end while it waits for a signature.
      const judged = await judgeDeliveries(deliveries, arrived);
      const webhooks = new Map(judged.map(({ capture, webhook }) => [capture.seq, webhook]));
      const batch = { through, file, captures: judged.map(({ capture }) => capture) };
      const judge = (capture: Capture): WidgetEvent =>
        ingest(capture, {
          id: `${session}-${capture.seq}`,
          frame: null,
          frameOrigin: null,
          imported: file,
          webhook: webhooks.get(capture.seq) ?? null,
        });
      // The stream chooses its session's name: with a prefix it is never a frame's, which would then be taken for stored.
      const change = await inTurn(tab.tabId, () =>
        commit(tab, `webhooks-${session}`, (record, known) =>
          recordDeliveries(record, known, batch, { arrived, ingest: judge }),
        ),
      );
      return change.append.filter((entry) => entry.kind === 'event').length;
    },
  };
}

/** The first thing wrong with it, without its value, which is a stranger's. */
function whereAndWhat({
  issues: [first],
}: {
  issues: readonly { path: readonly PropertyKey[]; message: string }[];
}): string {
  return first === undefined ? 'unknown' : `${first.path.join('.') || 'the request'}: ${first.message}`;
}
