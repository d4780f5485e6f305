import type { Status } from '../../core/event.ts';
import { pageIds } from './page-ids.ts';
import { post } from './step.ts';
import type { ExpectedEvent, Step } from './step.ts';

const group = 'Chat Data';
const { conversation, lead } = pageIds['chat-data'];
const chat = {
  chatbot_id: '654aee418bc9a33b0e50d0ad',
  chatbot_name: 'Shop guide',
  chatbot_display_name: 'Ask Fern',
  conversation_id: conversation,
  source: 'widget',
  lead: { uuid: lead },
  message: 'Do you resole boots?',
};
const visitor = { name: 'Ada Example', phone: '+49 30 5550123', email: 'ada@example.com', source: 'widget' };

/** The shop hears each of these twice, as a message and from `window.chatbot`; it is one event. */
export const chatDataSteps: readonly Step[] = [
  {
    ...post('chat-data', { event: 'chat', payload: chat }, chatData('chat', 'valid')),
    group,
    id: 'chat-data-chat',
    button: 'Chat',
  },
  {
    ...post('chat-data', { event: 'lead-submission', payload: visitor }, chatData('lead-submission', 'valid')),
    group,
    id: 'chat-data-lead',
    button: 'Lead',
  },
  {
    // Its documentation names the event, but not what is in it.
    ...post('chat-data', { event: 'live-chat-escalation', payload: {} }, chatData('live-chat-escalation', 'valid')),
    group,
    id: 'chat-data-escalation',
    button: 'Escalation',
  },
  {
    ...post('chat-data', { event: 'minimize-widget', payload: {} }, chatData('minimize-widget', 'valid')),
    group,
    id: 'chat-data-minimize',
    button: 'Minimised',
  },
  {
    ...post(
      'chat-data',
      { event: 'chat', payload: { ...chat, message: 42 } },
      chatData('chat', 'invalid', [{ code: 'invalid_type', path: ['message'] }]),
    ),
    group,
    id: 'chat-data-broken',
    button: 'Broken payload',
  },
  {
    ...post(
      'chat-data',
      { event: 'chat-rated', payload: { stars: 5 } },
      chatData('chat-rated', 'unknown-event', [{ code: 'unknown-event', path: [] }]),
    ),
    group,
    id: 'chat-data-unknown',
    button: 'Undocumented event',
  },
  {
    // Many programs post `{ event, payload }`: from another origin it is nobody's event, and none of the vendor's.
    ...post('evil', { event: 'minimize-widget', payload: {} }, null),
    group,
    id: 'chat-data-origin',
    button: 'Same shape from elsewhere',
  },
  {
    // A key that only Chat Data's payloads have names it, and the origin is not its own: a forgery, or a domain to add in the options.
    ...post(
      'evil',
      { event: 'chat', payload: chat },
      chatData('chat', 'untrusted', [{ code: 'wrong-origin', path: [] }]),
    ),
    group,
    id: 'chat-data-forged',
    button: 'Its payload from elsewhere',
  },
];

function chatData(name: string, status: Status, findings: ExpectedEvent['findings'] = []): ExpectedEvent {
  return { vendor: 'chat-data', name, channel: 'message', status, findings };
}
