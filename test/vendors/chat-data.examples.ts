import type { Example, RequiredFields } from './example.ts';

const messages = [
  {
    role: 'assistant',
    content: "๐Ÿ‘‹ Hello there! I'm Chat Data AI, your go-to source for all things about Chat Data!",
  },
  { role: 'assistant', content: 'By the way, you can create a chatbot like me for your website! ๐Ÿ˜ฎ' },
  { role: 'user', content: 'How to integrate with Discord?' },
];

const answer = {
  role: 'assistant',
  content:
    'You can follow the [guide](https://www.chat-data.com/api-reference#section/Chat-Data-Website-Guide/Discord-Bot-Integration) to integrate your chatbot with Discord.',
  score: 0.8503905227042547,
};

const chat = {
  messages,
  answer,
  client_ip: 'xx.xx.xx.xx',
  chatbot_id: '654aee418bc9a33b0e50d0ad',
  source: 'widget',
  cost_credits: 20,
  conversation_id: 'dbf24043-83a6-47fb-b241-9865de3877c9',
  // Repaired: the page has no comma after this one.
  lead: { uuid: '28239132-671d-4b1f-9d43-1c7b70985ede' },
  event: 'chat',
};

const escalation = {
  messages,
  notification_email: '[email protected]',
  chatbot_id: '654aee418bc9a33b0e50d0ad',
  chatbot_name: 'AI Chatbot',
  chatbot_display_name: 'Chatbot Display Name',
  handling_url: 'https://...',
  conversation_id: 'dbf24043-83a6-47fb-b241-9865de3877c9',
  conversation_start_time: 1719280733918,
  lead: { uuid: '28239132-671d-4b1f-9d43-1c7b70985ede' },
  event: 'live-chat-escalation',
};

const submission = {
  chatbot_id: '654aee418bc9a33b0e50d0ad',
  chatbot_name: 'AI Chatbot',
  chatbot_display_name: 'Chatbot Display Name',
  lead: {
    uuid: '28239132-671d-4b1f-9d43-1c7b70985ede',
    name: 'Name',
    phone: '+1 234 5678',
    email: '[email protected]',
  },
  event: 'lead-submission',
};

const presence = {
  chatbot_id: '654aee418bc9a33b0e50d0ad',
  chatbot_name: 'AI Chatbot',
  conversation_id: 'dbf24043-83a6-47fb-b241-9865de3877c9',
  source: 'widget',
  name: 'John Doe',
  email: '[email protected]',
  phone: '+1 234 5678',
  uuid: '28239132-671d-4b1f-9d43-1c7b70985ede',
};

/** The five examples of the webhooks page: JavaScript literals there, otherwise as they stand. */
export const sourceDocument: readonly Example[] = [
  { name: 'chat', channel: 'webhook', payload: chat },
  { name: 'live-chat-escalation', channel: 'webhook', payload: escalation },
  { name: 'lead-submission', channel: 'webhook', payload: submission },
  { name: 'user-online', channel: 'webhook', payload: { ...presence, event: 'user-online' } },
  { name: 'user-offline', channel: 'webhook', payload: { ...presence, event: 'user-offline' } },
];

const { client_ip: _client, ...chatOfAnotherService } = chat;

/** The variants that the vendor's own receivers provide for. */
export const asTheVendorReads: readonly Example[] = [
  { name: 'chat', channel: 'webhook', payload: chatOfAnotherService },
  {
    name: 'chat',
    channel: 'webhook',
    payload: {
      ...chat,
      messages: JSON.stringify(messages),
      answer: JSON.stringify(answer),
      lead: JSON.stringify(chat.lead),
    },
    findings: ['json-in-string'],
  },
  {
    name: 'live-chat-escalation',
    channel: 'webhook',
    payload: { ...escalation, messages: JSON.stringify(messages) },
    findings: ['json-in-string'],
  },
  {
    name: 'lead-submission',
    channel: 'webhook',
    payload: { ...submission, lead: JSON.stringify(submission.lead) },
    findings: ['json-in-string'],
  },
];

const chatInThePage = {
  chatbot_id: '654aee418bc9a33b0e50d0ad',
  chatbot_name: 'Chat Data AI assistant',
  chatbot_display_name: 'Chat Data',
  conversation_id: '5d4e7c46-4c54-4bb2-9bc8-170a3fc647e2',
  message: 'How to resell the chatbot with my own domain?',
  source: 'widget',
  lead: {
    uuid: '90e8c9cc-017e-4876-882d-19efd88b10ba',
    name: 'Customer',
    email: '[email protected]',
    source: 'widget',
  },
};
const leadInThePage = { name: 'Customer', phone: '1234567890', email: '[email protected]', source: 'widget' };

/** What the page is told, by either way: the postMessage page's example, and the keys the vendor's own code reads. */
export const clientPages: readonly Example[] = (['message', 'bus'] as const).flatMap((channel): Example[] => [
  { name: 'chat', channel, payload: chatInThePage },
  { name: 'lead-submission', channel, payload: leadInThePage },
  { name: 'lead-submission', channel, payload: { email: '[email protected]' } },
  {
    name: 'lead-submission',
    channel,
    payload: { chatbot_id: '654aee418bc9a33b0e50d0ad', lead: submission.lead },
    findings: ['differs-from-example'],
  },
  { name: 'live-chat-escalation', channel },
  { name: 'live-chat-escalation', channel, payload: { conversation_id: 'dbf24043-83a6-47fb-b241-9865de3877c9' } },
  { name: 'minimize-widget', channel },
  { name: 'minimize-widget', channel, payload: {} },
]);

const keys = (...names: string[]): string[][] => names.map((name) => [name]);
const message = [
  ['messages', 0, 'role'],
  ['messages', 1, 'content'],
];
const presenceFields = [
  ...keys('event', 'chatbot_id', 'chatbot_name', 'conversation_id', 'source'),
  ...keys('name', 'email', 'phone', 'uuid'),
];

export const requiredFields: RequiredFields = {
  chat: [
    ...keys('chatbot_id', 'chatbot_name', 'chatbot_display_name', 'conversation_id', 'message', 'source', 'lead'),
    ['lead', 'uuid'],
  ],
  'lead-submission': [],
  'live-chat-escalation': [],
  'minimize-widget': [],
  'webhook chat': [
    ...keys('event', 'messages', 'answer', 'chatbot_id', 'source', 'conversation_id', 'cost_credits', 'lead'),
    ...message,
    ['answer', 'role'],
    ['answer', 'content'],
    ['lead', 'uuid'],
  ],
  'webhook live-chat-escalation': [
    ...keys('event', 'messages', 'notification_email', 'chatbot_id', 'chatbot_name', 'chatbot_display_name'),
    ...keys('handling_url', 'conversation_id', 'conversation_start_time', 'lead'),
    ...message,
    ['lead', 'uuid'],
  ],
  'webhook lead-submission': [
    ...keys('event', 'chatbot_id', 'chatbot_name', 'chatbot_display_name', 'lead'),
    ...['uuid', 'name', 'phone', 'email'].map((key) => ['lead', key]),
  ],
  'webhook user-online': presenceFields,
  'webhook user-offline': presenceFields,
};

/** The events that may have any further field. */
export const open: readonly string[] = ['lead-submission'];
