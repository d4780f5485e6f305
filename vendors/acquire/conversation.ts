import type { EventDefinition } from '../../core/vendor.ts';
import { z } from '../../core/zod.ts';
import { noMoreThan } from './arguments.ts';
import { documentation } from './documentation.ts';

/** The conversation and the widget around it. */
export const conversationEvents: readonly EventDefinition[] = [
  {
    name: 'conversation-start',
    channel: 'bus',
    fires: 'A conversation has begun, by the visitor or by an agent.',
    documentation: documentation.conversation,
    // An object with the conversation's data: its fields are not documented.
    schema: z.looseObject({}),
    example: { id: 104_233 },
    // A guess: the webhooks call the chat's id so.
    ids: [{ kind: 'chat', at: ['id'] }],
  },
  {
    name: 'conversation-end',
    channel: 'bus',
    fires: 'An agent has closed the conversation.',
    documentation: documentation.conversation,
    // The conversation's id; its type is not documented.
    schema: z.union([z.string(), z.number()]),
    example: 104_233,
    // Likely, not certain, to be the webhooks' id: see webhooks.ts.
    ids: [{ kind: 'chat', at: [] }],
  },
  {
    name: 'ui_reloaded',
    channel: 'bus',
    fires: "The widget's interface has been built anew.",
    documentation: documentation.widget,
    // The page's sample names three arguments (socket, cr, sr) and says nothing of them.
    schema: z.array(z.unknown()),
    example: [{ $type: 'platform-object', name: 'Socket' }, {}, {}],
    everyArgument: true,
    remarks: (payload) => noMoreThan(3, 'ui_reloaded', payload),
  },
];
