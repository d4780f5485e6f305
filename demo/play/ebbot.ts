import { pageIds } from './page-ids.ts';
import type { ExpectedEvent, Step } from './step.ts';

const { chat } = pageIds.ebbot;
const session = { chatId: chat, botId: 'ebdemo' };
const message = { ...session, type: 'text', value: 'Do you have these in green?' };

/** What the script calls by itself. */
export const ebbotAtLoad: readonly ExpectedEvent[] = [ebbot('onBeforeLoad'), ebbot('onLoad')];

/** Every documented callback; what they are given is not documented. */
export const ebbotSteps: readonly Step[] = [
  call('onBeforeLoad', session),
  call('onLoad', session),
  call('onReset'),
  call('onCreate'),
  call('onDestroy'),
  call('onChatWindowOpen'),
  call('onChatWindowClose'),
  call('onMessage', 'Do you have these in green?'),
  call('onBotMessage', { ...message, sender: 'bot' }),
  call('onUserMessage', { ...message, sender: 'user' }),
  call('onStartConversation', session),
  call('onGPTSourceOpened', session),
  {
    // A release note names one callback twice; that the second is this one is inferred.
    ...call('onGPTSourceClosed', session),
    expected: [{ ...ebbot('onGPTSourceClosed'), findings: [{ code: 'docs-disagree', path: [] }] }],
  },
  {
    ...call('onChatWindowOpen', session),
    id: 'ebbot-broken',
    button: 'An argument too many',
    expected: [{ ...ebbot('onChatWindowOpen'), findings: [{ code: 'unexpected-payload', path: [] }] }],
  },
];

function call(name: string, argument?: unknown): Step {
  return {
    group: 'Ebbot',
    id: `ebbot-${name}`,
    button: name,
    action: { do: 'emit', widget: 'ebbot', event: name, ...(argument !== undefined && { argument }) },
    expected: [ebbot(name)],
  };
}

function ebbot(name: string): ExpectedEvent {
  return { vendor: 'ebbot', name, channel: 'callback', status: 'valid', findings: [] };
}
