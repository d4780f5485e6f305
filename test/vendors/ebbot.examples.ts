import type { Json } from '../../core/json.ts';
import type { Example } from './example.ts';

export { requiredFields } from './ebbot.required-fields.ts';

/** The envelope that every example of the outgoing-webhooks page has, word for word. */
function delivered(topic: string, told: { [key: string]: Json }, findings: readonly string[] = []): Example {
  const payload = {
    topic,
    botId: '<BOT_ID>',
    ...told,
    context: { company_id: '', user_id: '', impersonated_user_id: '', request_id: '<REQUEST_ID>' },
    requestId: '<REQUEST_ID>',
    timestamp: 1672531200000,
  };
  return { name: topic, channel: 'webhook', payload, findings };
}

const messages: readonly Example[] = [
  delivered('chat.user.message', {
    data: {
      chatId: '<CHAT_ID>',
      sender: 'user',
      value: '<MESSAGE>',
      type: 'text',
      id: '<USER_ID>',
      timestamp: '1672531200000.397183857',
    },
  }),
  delivered('chat.bot.message', {
    data: {
      chatId: '<CHAT_ID>',
      sender: 'bot',
      value: {
        description: "Didn't quite get that... Would you like human help instead?",
        urls: [
          {
            id: 'ef7af21c-d875-41f2-9d36-6bfe191cd58c',
            label: 'Yes',
            type: 'scenario',
            next: { scenario: '<SCENARIO_ID>', state: 'fba34726-bd31-4ef2-964a-3cf9a64f5df5' },
          },
          { id: 'cb029428-6513-4540-b3e2-44ed9e832bdc', label: 'No', type: 'scenario' },
        ],
      },
      type: 'url',
      id: 'f7011d1a-e192-4351-9251-c0c6d3b32524',
      timestamp: '1672531200000.241731866',
    },
  }),
  delivered('chat.agent.message', {
    data: {
      chatId: '<CHAT_ID>',
      sender: 'agent',
      value: '<MESSAGE>',
      type: 'text',
      id: 'e8328e60-6757-48ea-87d1-3be485348b4c',
      timestamp: '1672531200.310412954',
    },
  }),
  delivered('chat.system.message', {
    data: {
      chatId: '<CHAT_ID>',
      sender: 'system',
      value: '<MESSAGE>',
      type: 'text_info',
      id: '2276d442-3af1-4f80-a21b-c405632e3b60',
      timestamp: '1672531200000.158836861',
    },
  }),
];

/** The examples of the outgoing-webhooks page as they stand there; that of chat.user.update has a comma after its end, which no JSON has. */
export const sourceDocument: readonly Example[] = [
  delivered('chat.create', {
    data: {
      id: '<CHAT_ID>',
      type: 'web',
      status: 'ongoing',
      user: { first_name: 'Identical', last_name: 'Goat' },
    },
  }),
  delivered(
    'chat.update',
    {
      chat: {
        id: '<CHAT_ID>',
        botId: '<BOT_ID>',
        companyId: '<COMPANY_ID>',
        name: 'Name Goat',
        integration_type: 'web',
        scenario: null,
        type: 'close_chat',
        status: 'ongoing',
        statusTimestamp: '1672531200.427187915',
        chatUserId: '<CHAT_USER_ID>',
        handled_by: 'bot',
        handledByAgentTimestamp: null,
        transfer_data: {},
        userId: null,
        last_message: '1672531200.085565643',
        new_messages: false,
        scenarios_in_progress: [],
        successful_scenarios: {},
        language: 'sv',
        nps: null,
        rating: null,
        transferSkillId: null,
        participants: [],
        agents: [],
        createdAt: '2023-01-01T07:34:43.000Z',
        updatedAt: '2023-01-01T07:36:11+00:00',
        chat_user: {
          id: '<CHAT_USER_ID>',
          image: null,
          info: '{"first_name":"Identical","last_name":"Goat"}',
          createdAt: '2023-01-01T07:34:43.000Z',
          updatedAt: '2023-01-01T07:34:43.000Z',
        },
        supervised: false,
      },
    },
    ['json-in-string'],
  ),
  delivered('chat.data.update', {
    data: {
      id: '<CHAT_ID>',
      time_before_start: 0,
      os: 'Windows',
      user_last_input: 'test',
      current_host: '<WEBSITE_HOST>',
      clientIp: '<IP_ADRESS>',
      browser: 'chrome',
      chat_theme_details: { id: '<CHAT_THEME_ID>', path: null, isDefault: true },
      current_page: '<WEBSITE_PAGE>',
      platform: 'web',
    },
  }),
  delivered('chat.user.update', { data: { id: '<CHAT_ID>', user: { first_name: 'Name', id: '<CHAT_USER_ID>' } } }),
  ...messages,
  // Documented as "any of the chat.<sender>.message": the same bodies under the topic that was subscribed to.
  ...messages.map(({ payload }): Example => ({
    name: 'chat.message',
    channel: 'webhook',
    payload: { ...Object(payload), topic: 'chat.message' },
  })),
  delivered('chat.scenario.run', {
    data: { chatId: '<CHAT_ID>', scenario: { id: '<SCENARIO_ID>', name: '<SCENARIO_NAME>', states: 1 } },
  }),
  delivered('chat.status.change', {
    data: { id: '<CHAT_ID>', status: 'ongoing', supervised: false, type: 'scenario' },
  }),
  delivered('chat.close', {
    data: {
      id: '<CHAT_ID>',
      conversation: [
        {
          id: '<MESSAGE_ID>',
          sender: 'user',
          type: 'scenario',
          value: { scenario: '<SCENARIO_ID>' },
          timestamp: '1672531200.063057626',
        },
        {
          id: '<MESSAGE_ID>',
          sender: 'bot',
          type: 'rating_request',
          value: { question: '<MESSAGE>' },
          timestamp: '1672531200.718404236',
        },
        {
          id: '<MESSAGE_ID>',
          sender: 'user',
          type: 'rating',
          value: { rating: 5 },
          timestamp: '1672531200.575724287',
        },
        {
          id: '<MESSAGE_ID>',
          sender: 'bot',
          type: 'url',
          value: {
            description: '<MESSAGE>',
            urls: [{ id: '<BUTTON_ID>', label: '<LABEL>', type: 'url', value: 'ebbot://reset' }],
          },
          timestamp: '1672531200.620270927',
        },
      ],
    },
  }),
];

/** Client events in the shapes of the product-guide and chat-widget pages. */
export const clientPages: readonly Example[] = [
  { name: 'dt_add_to_cart', channel: 'dom-event', payload: { items: [{ id: 'a', quantity: 2 }] } },
  { name: 'dt_add_to_cart', channel: 'dom-event', payload: { items: [] } },
  { name: 'onLoad', channel: 'callback' },
  { name: 'onLoad', channel: 'callback', payload: { anything: ['at', 'all'] } },
  { name: 'onBotMessage', channel: 'callback', payload: 'Hello' },
  { name: 'onReset', channel: 'callback', payload: 1, findings: ['unexpected-payload'] },
  { name: 'onGPTSourceClosed', channel: 'callback', findings: ['docs-disagree'] },
];
