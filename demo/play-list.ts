import type { Channel } from '../core/capture.ts';
import type { Status } from '../core/event.ts';

/** What Widgetscope should say about one event. `findings` are all of them, in any order. */
export interface ExpectedEvent {
  vendor: string;
  name: string;
  channel: Channel;
  status: Status;
  findings: { code: string; path: (string | number)[] }[];
}

/** How the shop makes a step happen. */
export type StepAction =
  /** The frame of that name on the page posts `message` to the shop. */
  | { do: 'post'; frame: 'chatbot' | 'chatbot-classic' | 'booking' | 'evil'; message: unknown }
  /** A script of the shop dispatches it, pretending to be OnceHub. */
  | { do: 'forge'; message: unknown }
  /** A BitPalm widget says it; with `listen` the shop first subscribes to that name. */
  | { do: 'emit'; widget: BitPalmForm; event: string; argument?: unknown; listen?: string }
  | { do: 'identify'; detail: unknown };

/** The ways the shop holds a BitPalm widget. */
export type BitPalmForm = 'global' | 'const' | 'module';

export interface Step {
  id: string;
  /** The heading its button stands under. */
  group: string;
  button: string;
  action: StepAction;
  expected: ExpectedEvent[];
}

const superseded = { code: 'superseded-name', path: [] };
const bot = { bot_id: 'BOT-1234', bot_name: 'Shop assistant' };
const identity = { slug: 'shop', externalUserId: 'user-7', name: 'Ada Example', email: 'ada@example.com' };
const slot = {
  id: 'BKC-77',
  subject: 'Fitting appointment',
  host: 'USR-9',
  url: 'https://oncehub.com/BKC-77',
  name: 'Fittings',
  duration_minutes: 30,
  starting_time: '2026-12-01T09:30:00.000Z',
  customer_timezone: 'Europe/Berlin',
};

/** What the embedded pages say by themselves when the shop loads. */
export const atLoad: readonly ExpectedEvent[] = [
  oncehub('oncehub.chatbot.loaded', 'valid'),
  oncehub('oncehub.widget.loaded', 'valid', [superseded]),
  oncehub('oncehub.booking_calendar.loaded', 'valid'),
];

/** Every button of the shop, in the order it is played. */
export const steps: readonly Step[] = [
  ...chatbotSteps(),
  ...classicChatbotSteps(),
  ...bookingSteps(),
  ...bitpalmSteps('global', 'BitPalm as window.widget'),
  ...bitpalmSteps('const', 'BitPalm as a top-level const'),
  ...bitpalmSteps('module', 'BitPalm in a module, handed over with observe()'),
  ...identifySteps(),
];

function chatbotSteps(): Step[] {
  const group = 'OnceHub chatbot';
  const opened = { type: 'oncehub.chatbot.opened', payload: bot };
  const renamed = { type: 'oncehub.chatbot.rated', payload: { ...bot, stars: 5 } };
  const broken = { type: 'oncehub.chatbot.started', payload: { bot_id: 1234, bot_name: bot.bot_name } };
  return [
    { ...post('chatbot', opened, oncehub(opened.type, 'valid')), group, id: 'chatbot-good', button: 'Good event' },
    {
      ...post('chatbot', broken, oncehub(broken.type, 'invalid', [{ code: 'invalid_type', path: ['bot_id'] }])),
      group,
      id: 'chatbot-broken',
      button: 'Broken payload',
    },
    {
      ...post('evil', opened, oncehub(opened.type, 'untrusted', [{ code: 'wrong-origin', path: [] }])),
      group,
      id: 'chatbot-origin',
      button: 'Wrong origin',
    },
    {
      ...post('chatbot', renamed, oncehub(renamed.type, 'unknown-event', [{ code: 'unknown-event', path: [] }])),
      group,
      id: 'chatbot-unknown',
      button: 'Undocumented event',
    },
    {
      group,
      id: 'chatbot-forged',
      button: 'Dispatched by a script',
      action: { do: 'forge', message: opened },
      expected: [oncehub(opened.type, 'untrusted', [{ code: 'not-trusted', path: [] }])],
    },
  ];
}

function classicChatbotSteps(): Step[] {
  const group = 'OnceHub chatbot, older event names';
  const clicked = {
    type: 'oncehub.widget.button_clicked',
    payload: { ...bot, button_text: 'Confirm', interaction_label: 'schedule' },
  };
  const broken = { type: 'oncehub.widget.opened' };
  const unknown = { type: 'oncehub.widget.minimized', payload: bot };
  return [
    {
      ...post('chatbot-classic', clicked, oncehub(clicked.type, 'valid', [superseded])),
      group,
      id: 'classic-good',
      button: 'Good event',
    },
    {
      ...post(
        'chatbot-classic',
        broken,
        oncehub(broken.type, 'invalid', [superseded, { code: 'missing-payload', path: [] }]),
      ),
      group,
      id: 'classic-broken',
      button: 'Broken payload',
    },
    {
      ...post('evil', clicked, oncehub(clicked.type, 'untrusted', [superseded, { code: 'wrong-origin', path: [] }])),
      group,
      id: 'classic-origin',
      button: 'Wrong origin',
    },
    {
      ...post(
        'chatbot-classic',
        unknown,
        oncehub(unknown.type, 'unknown-event', [{ code: 'unknown-event', path: [] }]),
      ),
      group,
      id: 'classic-unknown',
      button: 'Undocumented event',
    },
  ];
}

function bookingSteps(): Step[] {
  const group = 'OnceHub booking calendar';
  const type = 'oncehub.booking_calendar.time_slot_selected';
  const chosen = { type, payload: slot };
  const { host: _host, ...hostless } = slot;
  const unknown = { type: 'oncehub.booking_calendar.time_slot_hovered', payload: slot };
  return [
    { ...post('booking', chosen, oncehub(type, 'valid')), group, id: 'booking-good', button: 'Good event' },
    {
      ...post(
        'booking',
        { type, payload: hostless },
        oncehub(type, 'invalid', [{ code: 'invalid_type', path: ['host'] }]),
      ),
      group,
      id: 'booking-broken',
      button: 'Broken payload',
    },
    {
      ...post('evil', chosen, oncehub(type, 'untrusted', [{ code: 'wrong-origin', path: [] }])),
      group,
      id: 'booking-origin',
      button: 'Wrong origin',
    },
    {
      ...post('booking', unknown, oncehub(unknown.type, 'unknown-event', [{ code: 'unknown-event', path: [] }])),
      group,
      id: 'booking-unknown',
      button: 'Undocumented event',
    },
  ];
}

/** A bus has no origin of its own, so there is no wrong one to play. */
function bitpalmSteps(widget: BitPalmForm, group: string): Step[] {
  const unknown = 'handoff_requested';
  return [
    {
      group,
      id: `${widget}-good`,
      button: 'Good event',
      action: { do: 'emit', widget, event: 'lead_captured', argument: { conversationId: `conversation-${widget}` } },
      expected: [bitpalm('lead_captured', 'valid')],
    },
    {
      group,
      id: `${widget}-broken`,
      button: 'Broken payload',
      action: { do: 'emit', widget, event: 'message_sent', argument: { message: 42 } },
      expected: [bitpalm('message_sent', 'invalid', [{ code: 'invalid_type', path: ['message'] }])],
    },
    {
      group,
      id: `${widget}-unknown`,
      button: 'Undocumented event',
      action: { do: 'emit', widget, event: unknown, listen: unknown },
      expected: [
        bitpalm(unknown, 'unknown-event', [{ code: 'undocumented-listener', path: [] }]),
        bitpalm(unknown, 'unknown-event', [{ code: 'unknown-event', path: [] }]),
      ],
    },
  ];
}

function identifySteps(): Step[] {
  const group = 'BitPalm identify (DOM event)';
  return [
    {
      group,
      id: 'identify-good',
      button: 'Good event',
      action: { do: 'identify', detail: identity },
      expected: [{ ...bitpalm('bitpalm-identify', 'valid'), channel: 'dom-event' }],
    },
    {
      group,
      id: 'identify-broken',
      button: 'Broken payload',
      action: { do: 'identify', detail: { ...identity, externalUserId: 7 } },
      expected: [
        {
          ...bitpalm('bitpalm-identify', 'invalid', [{ code: 'invalid_type', path: ['externalUserId'] }]),
          channel: 'dom-event',
        },
      ],
    },
  ];
}

function post(
  frame: (StepAction & { do: 'post' })['frame'],
  message: unknown,
  expected: ExpectedEvent,
): Pick<Step, 'action' | 'expected'> {
  return { action: { do: 'post', frame, message }, expected: [expected] };
}

function oncehub(name: string, status: Status, findings: ExpectedEvent['findings'] = []): ExpectedEvent {
  return { vendor: 'oncehub', name, channel: 'message', status, findings };
}

function bitpalm(name: string, status: Status, findings: ExpectedEvent['findings'] = []): ExpectedEvent {
  return { vendor: 'bitpalm', name, channel: 'bus', status, findings };
}
