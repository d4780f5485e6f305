import { differencesAt } from '../../core/example-remarks.ts';
import type { Json } from '../../core/json.ts';
import type { EventDefinition } from '../../core/vendor.ts';
import { z } from '../../core/zod.ts';
import { documentation } from './documentation.ts';
import { body, exampleBody, preciseTime } from './webhook-body.ts';
import { chatUpdate } from './webhook-chat-update.ts';
import { transcriptLine } from './webhook-message.ts';

/** What the visitor told of themselves: its keys are up to the site. */
const visitor = z.looseObject({ id: z.string().optional() });

/** What happens to a chat as a whole. */
export const chatWebhooks: readonly EventDefinition[] = [
  topic('chat.create', 'A chat is created.', {
    schema: z.strictObject({ id: z.string(), type: z.string(), status: z.string(), user: visitor }),
    example: {
      id: 'chat-7f31',
      type: 'web',
      status: 'ongoing',
      user: { first_name: 'Robin', last_name: 'Example' },
    },
    headline: 'status',
  }),
  chatUpdate,
  topic('chat.data.update', "A property of the chat's session has changed.", {
    // The session's properties, the site's own among them.
    schema: z.looseObject({ id: z.string() }),
    example: { id: 'chat-7f31', user_last_input: 'Do you have these in green?', platform: 'web', browser: 'firefox' },
  }),
  topic('chat.user.update', 'What is known of the visitor has changed.', {
    schema: z.strictObject({ id: z.string(), user: visitor.extend({ id: z.string() }) }),
    example: { id: 'chat-7f31', user: { id: 'visitor-12', first_name: 'Robin' } },
    headline: 'user',
  }),
  {
    ...topic('chat.scenario.run', 'The chat runs a scenario.', {
      schema: z.strictObject({
        chatId: z.string(),
        scenario: z.strictObject({ id: z.string(), name: z.string(), states: z.number() }),
      }),
      example: { chatId: 'chat-7f31', scenario: { id: 'scenario-88', name: 'Hand over', states: 2 } },
    }),
    headline: ['data', 'scenario', 'name'],
    ids: [{ kind: 'chat', at: ['data', 'chatId'] }],
  },
  topic('chat.status.change', "The chat's status has changed.", {
    schema: z.strictObject({ id: z.string(), status: z.string(), supervised: z.boolean(), type: z.string() }),
    example: { id: 'chat-7f31', status: 'ongoing', supervised: false, type: 'scenario' },
    headline: 'status',
  }),
  {
    ...topic('chat.close', 'The chat is closed; brings all of its messages.', {
      schema: z.strictObject({ id: z.string(), conversation: z.array(transcriptLine) }),
      example: {
        id: 'chat-7f31',
        conversation: [
          {
            id: 'message-2c04',
            sender: 'user',
            type: 'text',
            value: 'Do you have these in green?',
            timestamp: '1795166998.397183857',
          },
          {
            id: 'message-2c05',
            sender: 'bot',
            type: 'rating_request',
            value: { question: 'How did we do?' },
            timestamp: '1795167004.718404236',
          },
        ],
      },
      headline: 'id',
    }),
    remarks: (payload) => differencesAt(payload, ['data', 'conversation', '*'], { timestamp: preciseTime }),
  },
];

interface Told {
  /** What stands under `data`. */
  schema: z.ZodType;
  example: Json;
  /** A key of `data`. */
  headline?: string;
}

function topic(name: string, fires: string, { schema, example, headline }: Told): EventDefinition {
  return {
    name,
    channel: 'webhook',
    fires,
    documentation: documentation.webhooks,
    schema: body.extend({ data: schema }),
    example: exampleBody(name, { data: example }),
    headline: headline === undefined ? ['data'] : ['data', headline],
    ids: [{ kind: 'chat', at: ['data', 'id'] }],
  };
}
