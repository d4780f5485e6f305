import type { EventDefinition } from '../../core/vendor.ts';
import { z } from '../../core/zod.ts';
import { departmentId, flatChat, flatChatExample, visitorDetails } from './chat.ts';
import { documentation } from './documentation.ts';
import { asText, booleans, numbers, numbersOrNull, textsOrNull } from './tolerances.ts';

/** Lists and objects that are only shown empty may hold anything. */
const list = z.array(z.unknown());
const map = z.looseObject({});

const agent = z.strictObject({
  name: z.string(),
  email: z.string(),
  photo: z.string().nullable(),
  role: z.string(),
  /** By the client's id, `agent-15042-web-1`. */
  clients: z.record(z.string(), z.strictObject({ name: z.string(), online: z.boolean() })),
});

const visitor = z.strictObject({ ...visitorDetails, fields: map, tags: map, custom_fields: list });

const close = z.strictObject({
  ...flatChat,
  event: z.string(),
  id: z.number(),
  type: z.string(),
  comments: list,
  chat_notes: map,
  status: z.string(),
  department_id: departmentId,
  past_comment: list,
  past_chat: list,
  translation_mode: z.boolean(),
  users: z.strictObject({ agent, visitor }),
  /** Who closed it: `agent-15042`. */
  by: z.string(),
  ahead_chats: z.number(),
  ahead_time: z.number(),
});

/** What Acquire's server posts at a chat's end, without what all its webhooks share. */
export const chatClose: EventDefinition = {
  name: 'CHAT_ON_CLOSE',
  channel: 'webhook',
  fires: 'A chat is closed.',
  documentation: documentation.chatClose,
  schema: close,
  example: {
    ...flatChatExample,
    type: 'text',
    comments: [],
    chat_notes: {},
    chat_wait_time: 2,
    chat_duration: 25,
    status: 'active',
    department_id: '',
    past_comment: [],
    past_chat: [],
    translation_mode: false,
    users: {
      agent: {
        name: 'Kim',
        email: 'kim@shop.test',
        photo: null,
        role: 'Administrator',
        clients: { 'agent-15042-web-1': { name: 'web', online: true } },
      },
      visitor: {
        name: 'Robin',
        email: '',
        phone: '',
        remarks: '',
        meta: '_by:app',
        fields: {},
        tags: {},
        custom_fields: [],
      },
    },
    by: 'agent-15042',
    ahead_chats: 0,
    ahead_time: 0,
    event: 'CHAT_ON_CLOSE',
  },
  headline: ['users', 'visitor', 'name'],
  tolerances: [
    ...asText('comments', 'chat_notes', 'past_comment', 'past_chat', 'users'),
    ...numbers('id', 'thread_id', 'account_id', 'session_id', 'visitor_id', 'ahead_chats', 'ahead_time'),
    ...numbersOrNull('chat_wait_time', 'chat_duration'),
    ...booleans('translate_form_show', 'translation_mode'),
    ...textsOrNull('date_picked'),
  ],
};
