import type { Channel } from '../../core/capture.ts';
import type { Status } from '../../core/event.ts';
import type { SignatureVerdict } from '../../core/webhook/delivery.ts';

/** What Widgetscope should say about one event. `findings` are all of them, in any order. */
export interface ExpectedEvent {
  vendor: string;
  name: string;
  channel: Channel;
  status: Status;
  findings: ExpectedFinding[];
  /** Webhooks alone have one. */
  signature?: SignatureVerdict;
}

export interface ExpectedFinding {
  code: string;
  path: (string | number)[];
}

/** How the shop makes a step happen. */
export type StepAction =
  /** The frame of that name on the page posts `message` to the shop. */
  | { do: 'post'; frame: FrameName; message: unknown }
  /** A script of the shop dispatches it, pretending to be OnceHub. */
  | { do: 'forge'; message: unknown }
  /** A widget within the page says it; with `listen` the shop first subscribes to that name. What only lives in the page (functions, sessions) the widget adds. */
  | { do: 'emit'; widget: WidgetName; event: string; argument?: unknown; listen?: string }
  | { do: 'identify'; detail: unknown };

export type FrameName = 'chatbot' | 'chatbot-classic' | 'booking' | 'chat-data' | 'evil';

/** The ways the shop holds a BitPalm widget. */
export type BitPalmForm = 'global' | 'const' | 'module';

/** The widgets that live in the shop's own page. */
export type WidgetName = BitPalmForm | 'acquire' | 'ebbot' | 'guides';

/** One button of the shop. */
export interface Step {
  id: string;
  /** The heading its button stands under. */
  group: string;
  button: string;
  action: StepAction;
  expected: ExpectedEvent[];
}

/** A frame posts `message`, and one event comes of it; null: none. */
export function post(
  frame: FrameName,
  message: unknown,
  expected: ExpectedEvent | null,
): Pick<Step, 'action' | 'expected'> {
  return { action: { do: 'post', frame, message }, expected: expected === null ? [] : [expected] };
}
