import type { Finding } from '../../core/event.ts';
import type { Form } from '../../core/example-remarks.ts';
import { differencesAt } from '../../core/example-remarks.ts';
import { finding } from '../../core/findings.ts';
import type { Path } from '../../core/json.ts';
import type { EventDefinition, SharedId, WebhookSource } from '../../core/vendor.ts';
import { z } from '../../core/zod.ts';
import { departmentId, flatChat, flatChatExample, visitorDetails } from './chat.ts';
import { chatClose } from './chat-close.ts';
import { documentation } from './documentation.ts';
import { asText, booleans, numbers, numbersOrNull, textsOrNull } from './tolerances.ts';

/** No page found speaks of a signature or a secret header (the repository has an empty page "Securing Webhook"). */
export const acquireWebhooks: WebhookSource = {
  nameKey: 'event',
  prefix: 'CHAT_ON_',
  marks: [],
  headers: [],
  nameHeader: null,
  signature: null,
};

/**
 * No page says what `id` is. It is not the message's (the examples of a message and of the chat's end share it), nor the thread's, the session's or the
 * visitor's (those have keys of their own), and On Chat Start has it beside the chat's status: so it is the chat's, fairly surely. That the page's
 * `conversation-end` tells the same id is likely and nowhere said.
 */
const chatId: SharedId = { kind: 'chat', at: ['id'] };

const dateTime: Form = {
  expected: 'a date and time as in "2018-07-23 05:17:40"',
  fits: (text) => /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text),
};

/** The only nested body, though the format page promises `data` in all. */
const start = z.strictObject({
  event: z.string(),
  data: z.strictObject({
    id: z.number(),
    details: z.strictObject(visitorDetails),
    status: z.string(),
    date_created: z.string(),
    date_updated: z.string(),
    department_id: departmentId,
  }),
});

const accept = z.strictObject({
  event: z.string(),
  id: z.number(),
  status: z.string(),
  chat_wait_time: z.number().nullable(),
  user: z.strictObject({
    id: z.string(),
    status: z.string(),
    type: z.string(),
    virtual: z.boolean(),
    owner: z.boolean(),
    photo: z.string().nullable(),
    state: z.string(),
    id_real: z.number(),
    name: z.string(),
  }),
});

/** The event's own page shows all of these, the format page's example of the same event three: the others may be missing. */
const message = z
  .strictObject({ ...flatChat, recording: z.array(z.unknown()) })
  .partial()
  .extend({
    event: z.string(),
    id: z.number(),
    message: z.strictObject({
      type: z.string(),
      msg: z.string(),
      user: z.strictObject({
        id: z.number(),
        name: z.string(),
        type: z.string(),
        photo: z.string().nullable(),
        state: z.string().optional(),
      }),
    }),
  });

/** What Acquire's server posts. */
export const webhookEvents: readonly EventDefinition[] = [
  {
    name: 'CHAT_ON_START',
    channel: 'webhook',
    fires: 'A visitor starts a chat.',
    documentation: documentation.chatStart,
    schema: start,
    example: {
      data: {
        id: 104_233,
        details: { name: 'Robin', email: 'robin@shop.test', phone: null, remarks: 'Green shoes', meta: '_by:agent' },
        status: 'pending',
        date_created: '2026-11-20 09:17:08',
        date_updated: '2026-11-20 09:17:08',
        department_id: '',
      },
      event: 'CHAT_ON_START',
    },
    headline: ['data', 'details', 'name'],
    tolerances: [
      // The page's example writes the key with a space before it.
      { kind: 'malformed-key', at: ['data'], key: ' id', meant: 'id' },
      { kind: 'stringly-typed', at: ['data', 'id'], means: 'number' },
    ],
    ids: [{ ...chatId, at: ['data', 'id'] }],
    remarks: (payload) => dates(payload, ['data']),
  },
  {
    name: 'CHAT_ON_ACCEPT',
    channel: 'webhook',
    fires: 'An agent accepts a chat.',
    documentation: documentation.chatAccept,
    schema: accept,
    example: {
      id: 104_233,
      status: 'active',
      chat_wait_time: 2,
      user: {
        id: 'agent-15042',
        status: 'active',
        type: 'agent',
        virtual: false,
        owner: true,
        photo: null,
        state: 'online',
        id_real: 15_042,
        name: 'Kim',
      },
      event: 'CHAT_ON_ACCEPT',
    },
    headline: ['user', 'name'],
    tolerances: [...numbers('id'), ...numbersOrNull('chat_wait_time')],
    ids: [chatId],
  },
  {
    name: 'CHAT_ON_MESSAGE',
    channel: 'webhook',
    fires: 'The visitor or an agent sends a message.',
    documentation: documentation.chatMessage,
    schema: message,
    example: {
      ...flatChatExample,
      message: {
        type: 'message',
        msg: 'Do you have these in green?',
        user: { id: 15_042, name: 'Kim', type: 'agent', photo: null, state: 'online' },
      },
      recording: [],
      event: 'CHAT_ON_MESSAGE',
    },
    headline: ['message', 'msg'],
    tolerances: [
      ...asText('message', 'recording'),
      ...numbers('id', 'thread_id', 'account_id', 'session_id', 'visitor_id'),
      ...numbersOrNull('chat_wait_time', 'chat_duration'),
      ...booleans('translate_form_show'),
      ...textsOrNull('date_picked'),
    ],
    ids: [chatId],
    remarks: (payload) => [...dates(payload, []), ...shortBody(payload)],
  },
  { ...chatClose, ids: [chatId], remarks: (payload) => dates(payload, []) },
];

function dates(payload: unknown, holder: Path): Finding[] {
  return differencesAt(payload, holder, { date_created: dateTime, date_updated: dateTime, date_picked: dateTime });
}

function shortBody(payload: unknown): Finding[] {
  if (typeof payload !== 'object' || payload === null) return [];
  const missing = [...Object.keys(flatChat), 'recording'].filter((key) => !Object.hasOwn(payload, key));
  if (missing.length === 0) return [];
  const text = `${missing.join(', ')}: missing. Acquire's page on this event shows them, its page on the format does not. Widgetscope accepts both.`;
  return [finding('info', { code: 'docs-disagree', message: text, received: 'undefined' })];
}
