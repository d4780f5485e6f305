import { differencesAt, isoTime } from '../../core/example-remarks.ts';
import type { EventDefinition } from '../../core/vendor.ts';
import { z } from '../../core/zod.ts';
import { body, exampleBody, preciseTime } from './webhook-body.ts';
import { documentation } from './documentation.ts';

/** The chat as Ebbot stores it. Documented by one example alone: what is null or empty there may be anything. */
const chat = z.strictObject({
  id: z.string(),
  botId: z.string(),
  companyId: z.string(),
  name: z.string().nullable(),
  integration_type: z.string(),
  scenario: z.unknown(),
  type: z.string(),
  status: z.string(),
  statusTimestamp: z.string(),
  chatUserId: z.string(),
  handled_by: z.string(),
  handledByAgentTimestamp: z.string().nullable(),
  transfer_data: z.looseObject({}),
  userId: z.string().nullable(),
  last_message: z.string().nullable(),
  new_messages: z.boolean(),
  scenarios_in_progress: z.array(z.unknown()),
  successful_scenarios: z.looseObject({}),
  language: z.string().nullable(),
  nps: z.unknown(),
  rating: z.unknown(),
  transferSkillId: z.string().nullable(),
  participants: z.array(z.unknown()),
  agents: z.array(z.unknown()),
  createdAt: z.string(),
  updatedAt: z.string(),
  chat_user: z.strictObject({
    id: z.string(),
    image: z.unknown(),
    /** JSON in a string; what it holds is up to the site. */
    info: z.looseObject({}),
    createdAt: z.string(),
    updatedAt: z.string(),
  }),
  supervised: z.boolean(),
});

const example = {
  id: 'chat-7f31',
  botId: 'bot-51c8',
  companyId: 'company-3',
  name: 'Robin Example',
  integration_type: 'web',
  scenario: null,
  type: 'scenario',
  status: 'ongoing',
  statusTimestamp: '1795166990.427187915',
  chatUserId: 'visitor-12',
  handled_by: 'bot',
  handledByAgentTimestamp: null,
  transfer_data: {},
  userId: null,
  last_message: '1795166998.085565643',
  new_messages: false,
  scenarios_in_progress: [],
  successful_scenarios: {},
  language: 'sv',
  nps: null,
  rating: null,
  transferSkillId: null,
  participants: [],
  agents: [],
  createdAt: '2026-11-20T09:29:43.000Z',
  updatedAt: '2026-11-20T09:29:58+00:00',
  chat_user: {
    id: 'visitor-12',
    image: null,
    info: '{"first_name":"Robin","last_name":"Example"}',
    createdAt: '2026-11-20T09:29:43.000Z',
    updatedAt: '2026-11-20T09:29:43.000Z',
  },
  supervised: false,
};

/** The one topic whose body has `chat` where the others have `data`. */
export const chatUpdate: EventDefinition = {
  name: 'chat.update',
  channel: 'webhook',
  fires: 'Anything about the chat has changed.',
  documentation: documentation.webhooks,
  schema: body.extend({ chat }),
  example: exampleBody('chat.update', { chat: example }),
  headline: ['chat', 'status'],
  tolerances: [{ kind: 'json-in-string', at: ['chat', 'chat_user', 'info'] }],
  ids: [{ kind: 'chat', at: ['chat', 'id'] }],
  remarks: (payload) => [
    ...differencesAt(payload, ['chat'], {
      statusTimestamp: preciseTime,
      handledByAgentTimestamp: preciseTime,
      last_message: preciseTime,
      createdAt: isoTime,
      updatedAt: isoTime,
    }),
    ...differencesAt(payload, ['chat', 'chat_user'], { createdAt: isoTime, updatedAt: isoTime }),
  ],
};
