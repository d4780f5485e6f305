import type { Example, RequiredFields } from './example.ts';

/** The events table of BitPalm's documentation, with the data it gives each. */
export const sourceDocument: readonly Example[] = [
  { name: 'widget_opened', channel: 'bus' },
  { name: 'widget_closed', channel: 'bus' },
  { name: 'conversation_started', channel: 'bus' },
  { name: 'message_sent', channel: 'bus', payload: { message: 'Hello' } },
  { name: 'message_received', channel: 'bus' },
  { name: 'lead_captured', channel: 'bus', payload: { conversationId: 'abc' } },
];

/** The inbound DOM event, as the identify page shows it. */
export const newerPages: readonly Example[] = [
  { name: 'bitpalm-identify', channel: 'dom-event', payload: { slug: 'shop', externalUserId: 'u1' } },
  {
    name: 'bitpalm-identify',
    channel: 'dom-event',
    payload: {
      slug: 'shop',
      externalUserId: 'u1',
      name: 'Robin',
      email: 'robin@shop.test',
      phone: '+4312345',
      company: 'Shop',
      signature: 'ab12',
      signedAt: 1_795_000_000,
      signatureVersion: 'v1',
    },
  },
];

export const requiredFields: RequiredFields = {
  widget_opened: [],
  widget_closed: [],
  conversation_started: [],
  message_sent: [['message']],
  message_received: [],
  lead_captured: [['conversationId']],
  'bitpalm-identify': [['slug'], ['externalUserId']],
};
