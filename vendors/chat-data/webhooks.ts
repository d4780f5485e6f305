import { differences, webAddress } from '../../core/example-remarks.ts';
import type { EventDefinition, Tolerance, WebhookSource } from '../../core/vendor.ts';
import { z } from '../../core/zod.ts';
import { documentation } from './documentation.ts';
import { conversationId, lead, leadId, ownLeadId } from './lead.ts';

/** Each body names its event and its chatbot; the vendor's receiver reads the two headers. */
export const chatDataWebhooks: WebhookSource = {
  nameKey: 'event',
  prefix: '',
  marks: ['chatbot_id'],
  headers: ['x-chat-data-topic', 'x-chat-data-hmac-sha256'],
  nameHeader: 'x-chat-data-topic',
  signature: { header: 'x-chat-data-hmac-sha256', encoding: 'base64', timestamped: null },
};

const message = z.strictObject({ role: z.string(), content: z.string() });
const answer = message.extend({ score: z.number().optional() });

const chatbot = { event: z.string(), chatbot_id: z.string() };
const namedChatbot = { ...chatbot, chatbot_name: z.string(), chatbot_display_name: z.string() };

const chat = z.strictObject({
  ...chatbot,
  messages: z.array(message),
  answer,
  /** Absent where the chat comes from another service. */
  client_ip: z.string().optional(),
  source: z.string(),
  conversation_id: z.string(),
  cost_credits: z.number(),
  lead,
});

const escalation = z.strictObject({
  ...namedChatbot,
  messages: z.array(message),
  notification_email: z.string(),
  handling_url: z.string(),
  conversation_id: z.string(),
  /** Milliseconds since the epoch. */
  conversation_start_time: z.number(),
  lead,
});

const submission = z.strictObject({
  ...namedChatbot,
  lead: z.strictObject({ ...lead.shape, name: z.string(), phone: z.string(), email: z.string() }),
});

const presence = z.strictObject({
  ...chatbot,
  chatbot_name: z.string(),
  conversation_id: z.string(),
  source: z.string(),
  name: z.string(),
  email: z.string(),
  phone: z.string(),
  uuid: z.string(),
});

const chatbotExample = { chatbot_id: '654aee418bc9a33b0e50d0ad', chatbot_name: 'Shop assistant' };
const namedExample = { ...chatbotExample, chatbot_display_name: 'Ask the shop' };
const conversation_id = 'b1c7d2f0-6f52-4f0e-9a53-0b8f7a1f4c11';
const uuid = '5e0c9a8e-40c4-4c0d-8a56-3df0a4d2b7a9';
const contact = { name: 'Robin Example', phone: '+1 555 0100', email: 'robin@shop.test' };
const messages = [
  { role: 'assistant', content: 'How can I help?' },
  { role: 'user', content: 'Do you have these in green?' },
];

/** The vendor's own receivers parse these again when they arrive as text (its n8n node, read 2026-11-20). */
function asText(...keys: readonly string[]): Tolerance[] {
  return keys.map((key) => ({ kind: 'json-in-string', at: [key] }));
}

/** What Chat Data's server posts. The page speaks of three events and describes five. */
export const webhookEvents: readonly EventDefinition[] = [
  {
    name: 'chat',
    channel: 'webhook',
    fires: 'The chatbot has answered a message.',
    documentation: documentation.webhooks,
    schema: chat,
    example: {
      messages,
      answer: { role: 'assistant', content: 'Yes, in every size.', score: 0.85 },
      client_ip: '203.0.113.7',
      chatbot_id: chatbotExample.chatbot_id,
      source: 'widget',
      cost_credits: 20,
      conversation_id,
      lead: { uuid },
      event: 'chat',
    },
    headline: ['answer', 'content'],
    tolerances: asText('messages', 'answer', 'lead'),
    ids: [conversationId, leadId],
  },
  {
    name: 'live-chat-escalation',
    channel: 'webhook',
    fires: 'The visitor asks for a person.',
    documentation: documentation.webhooks,
    schema: escalation,
    example: {
      messages,
      notification_email: 'support@shop.test',
      ...namedExample,
      handling_url: 'https://www.chat-data.com/live-chat/1',
      conversation_id,
      conversation_start_time: 1_795_000_000_000,
      lead: { uuid },
      event: 'live-chat-escalation',
    },
    headline: ['messages', 0, 'content'],
    tolerances: asText('messages', 'lead'),
    ids: [conversationId, leadId],
    remarks: (payload) => differences(payload, { handling_url: webAddress }),
  },
  {
    name: 'lead-submission',
    channel: 'webhook',
    fires: 'The visitor sends the lead form.',
    documentation: documentation.webhooks,
    schema: submission,
    example: { ...namedExample, lead: { uuid, ...contact }, event: 'lead-submission' },
    headline: ['lead', 'name'],
    tolerances: asText('lead'),
    ids: [leadId],
  },
  presenceEvent('user-online', 'The visitor comes back online.'),
  presenceEvent('user-offline', 'The visitor goes offline.'),
];

function presenceEvent(name: string, fires: string): EventDefinition {
  return {
    name,
    channel: 'webhook',
    fires,
    documentation: documentation.webhooks,
    schema: presence,
    example: { ...chatbotExample, conversation_id, source: 'widget', ...contact, uuid, event: name },
    headline: 'name',
    ids: [conversationId, ownLeadId],
  };
}
