import { unexpectedArgument } from '../../core/example-remarks.ts';
import type { EventDefinition } from '../../core/vendor.ts';
import { z } from '../../core/zod.ts';
import { documentation } from './documentation.ts';

/** What the widget's `.on(event, handler)` tells. */
export const busEvents: readonly EventDefinition[] = [
  bare('widget_opened', 'The widget opens.'),
  bare('widget_closed', 'The widget closes.'),
  bare('conversation_started', 'A new conversation has its first message.'),
  {
    name: 'message_sent',
    channel: 'bus',
    fires: 'The visitor sends a message.',
    documentation: documentation.events,
    schema: z.strictObject({ message: z.string() }),
    example: { message: 'Do you have these in green?' },
    headline: 'message',
  },
  bare('message_received', 'The AI has answered.'),
  {
    name: 'lead_captured',
    channel: 'bus',
    fires: 'The AI has recorded a lead with its lead-capture tool.',
    documentation: documentation.events,
    schema: z.strictObject({ conversationId: z.string() }),
    example: { conversationId: 'c_8d41' },
    headline: 'conversationId',
  },
];

/** An event whose handler gets nothing, as far as the documentation says. */
function bare(name: string, fires: string): EventDefinition {
  const common = { channel: 'bus', documentation: documentation.events, schema: z.unknown(), example: null } as const;
  return { ...common, name, fires, remarks: (payload) => unexpectedArgument('BitPalm', name, payload) };
}
