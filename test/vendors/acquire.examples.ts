import type { Example, RequiredFields } from './example.ts';

const details = { name: 'John', email: 'John@acquire.io', phone: null, remarks: 'Test', meta: '_by:agent' };

const start = {
  ' id': 172,
  details,
  status: 'pending',
  date_created: '2017-09-20 10:17:08',
  date_updated: '2017-09-20 10:17:08',
  department_id: '',
};

const { ' id': _malformed, ...startWithoutId } = start;

/** The example of the page On Chat Start, as it stands there, and with what it means by it. */
export const sourceDocument: readonly Example[] = [
  {
    name: 'CHAT_ON_START',
    channel: 'webhook',
    payload: { data: start, event: 'CHAT_ON_START' },
    findings: ['malformed-key'],
  },
  {
    name: 'CHAT_ON_START',
    channel: 'webhook',
    payload: { data: { ...startWithoutId, id: 172 }, event: 'CHAT_ON_START' },
  },
  {
    name: 'CHAT_ON_START',
    channel: 'webhook',
    payload: { data: { ...start, ' id': '172' }, event: 'CHAT_ON_START' },
    findings: ['malformed-key', 'stringly-typed'],
  },
];

const accept = {
  id: '32654',
  status: 'active',
  chat_wait_time: 'null',
  user: {
    id: 'agent-12345',
    status: 'active',
    type: 'agent',
    virtual: false,
    owner: true,
    photo: null,
    state: 'online',
    id_real: 15416,
    name: 'John Deo',
  },
  event: 'CHAT_ON_ACCEPT',
};

const message = {
  type: 'message',
  msg: 'sadsdd',
  user: { id: 15111, name: 'John', type: 'agent', photo: null, state: 'online' },
};

const chatMessage = {
  id: '104111',
  thread_id: '-1',
  account_id: '10111',
  session_id: '61111',
  room_id: '9395ad5a....',
  visitor_id: '61111',
  // Repaired: the page puts the object between quotes without escaping its own.
  message: JSON.stringify(message),
  recording: '[]',
  chat_wait_time: 'null',
  chat_duration: 'null',
  translate_to: 'en',
  account_translate_language: '',
  translate_form_show: 'false',
  date_created: '2018-07-23 05:17:40',
  date_updated: '2018-07-23 05:17:40',
  date_picked: '2018-07-23 05:17:42',
  event: 'CHAT_ON_MESSAGE',
};

/** The format page's example of the same event. Repaired: it has a comma too many after `user`. */
const formatPage = {
  id: 58624,
  message: { type: 'message', msg: 'Hii', user: { id: 15416, type: 'agent', name: 'Jaisaram', photo: null } },
  event: 'CHAT_ON_MESSAGE',
};

const users = {
  agent: {
    name: 'John Deo',
    email: 'johndeo@acquire.io',
    photo: null,
    role: 'Administrator',
    clients: { 'agent-15111-web-1': { name: 'web', online: true } },
  },
  visitor: {
    name: 'David Klok',
    email: '',
    phone: '',
    remarks: '',
    meta: '_by:app',
    fields: {},
    tags: {},
    custom_fields: [],
  },
};

const chatClose = {
  id: '104111',
  thread_id: '-1',
  account_id: '10111',
  session_id: '61111',
  room_id: '9395a......',
  visitor_id: '61111',
  type: 'text',
  comments: '[]',
  chat_notes: '{}',
  chat_wait_time: '2',
  chat_duration: '25',
  status: 'active',
  translate_to: 'en',
  account_translate_language: '',
  translate_form_show: 'false',
  date_created: '2018-07-23 05:17:40',
  date_updated: '2018-07-23 05:17:40',
  department_id: '',
  past_comment: '[]',
  past_chat: '[]',
  translation_mode: 'false',
  // Repaired as the message above.
  users: JSON.stringify(users),
  by: 'agent-15111',
  ahead_chats: '0',
  ahead_time: '0',
  date_picked: '2018-07-23 05:17:42',
  event: 'CHAT_ON_CLOSE',
};

/** The examples of the other webhook pages, and the variants they leave open. */
export const webhookPages: readonly Example[] = [
  { name: 'CHAT_ON_ACCEPT', channel: 'webhook', payload: accept, findings: ['stringly-typed'] },
  { name: 'CHAT_ON_ACCEPT', channel: 'webhook', payload: { ...accept, id: 32654, chat_wait_time: null } },
  {
    name: 'CHAT_ON_MESSAGE',
    channel: 'webhook',
    payload: chatMessage,
    findings: ['json-in-string', 'stringly-typed'],
  },
  {
    name: 'CHAT_ON_MESSAGE',
    channel: 'webhook',
    payload: { ...chatMessage, message, date_picked: 'null' },
    findings: ['json-in-string', 'stringly-typed'],
  },
  { name: 'CHAT_ON_MESSAGE', channel: 'webhook', payload: formatPage, findings: ['docs-disagree'] },
  { name: 'CHAT_ON_CLOSE', channel: 'webhook', payload: chatClose, findings: ['json-in-string', 'stringly-typed'] },
  {
    name: 'CHAT_ON_CLOSE',
    channel: 'webhook',
    payload: { ...chatClose, users },
    findings: ['json-in-string', 'stringly-typed'],
  },
];

const callback = { $type: 'function', name: 'cb' };

/** What the pages on the app's events say of their handlers' arguments. */
export const clientPages: readonly Example[] = [
  { name: 'conversation-start', channel: 'bus', payload: { anything: 'at all' } },
  { name: 'conversation-end', channel: 'bus', payload: 58624 },
  { name: 'conversation-end', channel: 'bus', payload: '58624' },
  { name: 'ui_reloaded', channel: 'bus', payload: [{ $type: 'platform-object', name: 'Socket' }, {}, null] },
  { name: 'ui_reloaded', channel: 'bus', payload: [] },
  { name: 'cobrowse-request', channel: 'bus', payload: [false, callback] },
  { name: 'cobrowse-request', channel: 'bus', payload: ['yes', callback], findings: ['differs-from-example'] },
  { name: 'cobrowse-request', channel: 'bus', payload: [true, callback, 1], findings: ['unexpected-payload'] },
  { name: 'cobrowse_session', channel: 'bus', payload: { $type: 'platform-object', name: 'CobrowseSession' } },
  { name: 'mirror', channel: 'bus', payload: [1, 'a', null] },
  { name: 'mirror-dispose', channel: 'bus', payload: 'a' },
  { name: 'dispose', channel: 'bus' },
  { name: 'dispose', channel: 'bus', payload: 'closed', findings: ['unexpected-payload'] },
  { name: 'rtcroom-incall', channel: 'bus', payload: true },
  { name: 'rtcroom-incall', channel: 'bus', payload: false },
  { name: 'rtcroom', channel: 'bus', payload: [{ $type: 'platform-object', name: 'RTCRoom' }, callback] },
];

const keys = (...names: string[]): string[][] => names.map((name) => [name]);
const inside = (path: string[], ...names: string[]): string[][] => names.map((name) => [...path, name]);

const agentFields = ['id', 'status', 'type', 'virtual', 'owner', 'photo', 'state', 'id_real', 'name'];

/** Handlers' arguments that are not keys of an object are in acquire.test.ts. */
export const requiredFields: RequiredFields = {
  'conversation-start': [],
  'conversation-end': [],
  ui_reloaded: [],
  'cobrowse-request': [],
  cobrowse_session: [],
  mirror: [],
  'mirror-dispose': [],
  dispose: [],
  'rtcroom-incall': [],
  rtcroom: [],
  'webhook CHAT_ON_START': [
    ['data'],
    ...inside(['data'], 'id', 'details', 'status', 'date_created', 'date_updated', 'department_id'),
    ...inside(['data', 'details'], 'name', 'email', 'phone', 'remarks', 'meta'),
  ],
  'webhook CHAT_ON_ACCEPT': [...keys('id', 'status', 'chat_wait_time', 'user'), ...inside(['user'], ...agentFields)],
  'webhook CHAT_ON_MESSAGE': [
    ...keys('id', 'message'),
    ...inside(['message'], 'type', 'msg', 'user'),
    ...inside(['message', 'user'], 'id', 'name', 'type', 'photo'),
  ],
  'webhook CHAT_ON_CLOSE': [
    ...keys(...Object.keys(chatClose).filter((key) => key !== 'event')),
    ...inside(['users'], 'agent', 'visitor'),
    ...inside(['users', 'agent'], ...Object.keys(users.agent)),
    ...inside(['users', 'agent', 'clients', 'agent-15042-web-1'], 'name', 'online'),
    ...inside(['users', 'visitor'], ...Object.keys(users.visitor)),
  ],
};

/** The events that may have any further field. */
export const open: readonly string[] = ['conversation-start', 'cobrowse_session', 'mirror-dispose'];
