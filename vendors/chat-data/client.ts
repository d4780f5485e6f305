import type { Finding } from '../../core/event.ts';
import { finding } from '../../core/findings.ts';
import type { EventDefinition } from '../../core/vendor.ts';
import { z } from '../../core/zod.ts';
import { documentation } from './documentation.ts';
import { conversationId, lead, leadId, ownLeadId } from './lead.ts';

const chat = z.strictObject({
  chatbot_id: z.string(),
  chatbot_name: z.string(),
  chatbot_display_name: z.string(),
  conversation_id: z.string(),
  message: z.string(),
  source: z.string(),
  lead,
});

const submission = z.looseObject({
  name: z.string().nullish(),
  phone: z.string().nullish(),
  email: z.string().nullish(),
  source: z.string().nullish(),
});

const ids = [conversationId, leadId, ownLeadId];

/** What the page is told: each as a window message and, with the same payload, to the SDK's listeners. */
export const clientEvents: readonly EventDefinition[] = [
  ...onBoth({
    name: 'chat',
    fires: 'The visitor sends a message.',
    documentation: documentation.messages,
    schema: chat,
    example: {
      chatbot_id: '654aee418bc9a33b0e50d0ad',
      chatbot_name: 'Shop assistant',
      chatbot_display_name: 'Ask the shop',
      conversation_id: 'b1c7d2f0-6f52-4f0e-9a53-0b8f7a1f4c11',
      message: 'Do you have these in green?',
      source: 'widget',
      lead: { uuid: '5e0c9a8e-40c4-4c0d-8a56-3df0a4d2b7a9', name: 'Robin Example', email: 'robin@shop.test' },
    },
    headline: 'message',
    ids,
  }),
  // Which fields the form has is the customer's choice, and only the vendor's own reader shows any: none is certain, and others may come.
  ...onBoth({
    name: 'lead-submission',
    fires: 'The visitor sends the lead form.',
    documentation: documentation.integration,
    schema: submission,
    example: { name: 'Robin Example', phone: '+1 555 0100', email: 'robin@shop.test', source: 'widget' },
    headline: 'name',
    ids,
    remarks: nestedLead,
  }),
  // The documentation names these two; what their payloads hold was not found.
  ...onBoth({
    name: 'live-chat-escalation',
    fires: 'The visitor asks for a person.',
    documentation: documentation.messages,
    schema: z.unknown(),
    example: null,
    ids,
  }),
  ...onBoth({
    name: 'minimize-widget',
    fires: 'The visitor minimizes the widget.',
    documentation: documentation.messages,
    schema: z.unknown(),
    example: null,
    ids,
  }),
];

function onBoth(event: Omit<EventDefinition, 'channel'>): EventDefinition[] {
  return [
    { ...event, channel: 'message' },
    { ...event, channel: 'bus' },
  ];
}

/** The webhook of the same name has its fields under `lead`; in the page the vendor's own code reads them from the payload itself. */
function nestedLead(payload: unknown): Finding[] {
  if (typeof payload !== 'object' || payload === null || !Object.hasOwn(payload, 'lead')) return [];
  if (['name', 'phone', 'email'].some((key) => Object.hasOwn(payload, key))) return [];
  const message =
    "name, phone and email are not in the payload itself, where Chat Data's own code reads them: they may stand under lead, as in the webhook.";
  const expected = 'name, phone, email in the payload';
  return [finding('warning', { code: 'differs-from-example', path: ['lead'], message, expected })];
}
