import type { RequiredFields } from './example.ts';

const contextKeys = ['company_id', 'user_id', 'impersonated_user_id', 'request_id'];
const envelope = [['timestamp'], ['context'], ...contextKeys.map((key) => ['context', key])];
const under = (holder: string, paths: readonly (string | number)[][]): (string | number)[][] => [
  ...envelope,
  [holder],
  ...paths.map((path) => [holder, ...path]),
];
const each = (...keys: string[]): string[][] => keys.map((key) => [key]);
const line = each('id', 'sender', 'type', 'timestamp');
const message = [...line, ['chatId'], ['value']];

/** `topic`, `botId` and `requestId` are not among them: without them nothing says that a body is Ebbot's. */
export const requiredFields: RequiredFields = {
  onBeforeLoad: [],
  onLoad: [],
  onReset: [],
  onCreate: [],
  onDestroy: [],
  onChatWindowOpen: [],
  onChatWindowClose: [],
  onMessage: [],
  onBotMessage: [],
  onUserMessage: [],
  onStartConversation: [],
  onGPTSourceOpened: [],
  onGPTSourceClosed: [],
  ebbot_widget_event: [
    ...each('type', 'value'),
    ['value', 'options'],
    ['value', 'clicked'],
    ['value', 'options', 0, 'uuid'],
    ['value', 'options', 0, 'title'],
  ],
  dt_add_to_cart: [['items'], ['items', 0, 'id'], ['items', 0, 'quantity']],
  'webhook chat.create': under('data', each('id', 'type', 'status')),
  'webhook chat.update': under('chat', [
    ...each('id', 'botId', 'companyId', 'name', 'integration_type', 'type', 'status', 'statusTimestamp'),
    ...each('chatUserId', 'handled_by', 'handledByAgentTimestamp', 'userId', 'last_message', 'new_messages'),
    ...each('scenarios_in_progress', 'language', 'transferSkillId', 'participants', 'agents', 'createdAt'),
    ...each('updatedAt', 'chat_user', 'supervised'),
    ...each('id', 'createdAt', 'updatedAt').map((path) => ['chat_user', ...path]),
  ]),
  'webhook chat.data.update': under('data', each('id')),
  'webhook chat.user.update': under('data', [['id'], ['user'], ['user', 'id']]),
  'webhook chat.user.message': under('data', message),
  'webhook chat.bot.message': under('data', [
    ...message,
    ['value', 'description'],
    ['value', 'urls'],
    ...each('id', 'label', 'type').map((path) => ['value', 'urls', 0, ...path]),
    ['value', 'urls', 0, 'next', 'scenario'],
    ['value', 'urls', 0, 'next', 'state'],
  ]),
  'webhook chat.agent.message': under('data', message),
  'webhook chat.system.message': under('data', message),
  'webhook chat.message': under('data', message),
  'webhook chat.scenario.run': under('data', [
    ...each('chatId', 'scenario'),
    ...each('id', 'name', 'states').map((path) => ['scenario', ...path]),
  ]),
  'webhook chat.status.change': under('data', each('id', 'status', 'supervised', 'type')),
  'webhook chat.close': under('data', [
    ...each('id', 'conversation'),
    ...line.map((path) => ['conversation', 0, ...path]),
    ['conversation', 0, 'value'],
    ['conversation', 1, 'value', 'question'],
  ]),
};
