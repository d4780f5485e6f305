import { differencesAt, oneOf } from '../../core/example-remarks.ts';
import type { Json } from '../../core/json.ts';
import type { EventDefinition } from '../../core/vendor.ts';
import { body, exampleBody, preciseTime } from './webhook-body.ts';
import { message } from './webhook-message.ts';
import { documentation } from './documentation.ts';

const exampleMessage = {
  chatId: 'chat-7f31',
  sender: 'user',
  value: 'Do you have these in green?',
  type: 'text',
  id: 'message-2c04',
  timestamp: '1795166998.397183857',
};

const linksExample = {
  description: 'Shall a person help you?',
  urls: [
    {
      id: 'button-1',
      label: 'Yes',
      type: 'scenario',
      next: { scenario: 'scenario-88', state: 'state-1' },
    },
    { id: 'button-2', label: 'No', type: 'scenario' },
  ],
};

/** Messages, sender by sender, and all of them. Whether `topic` is then `chat.message` or the sender's own is not documented: either is judged alike. */
export const messageWebhooks: readonly EventDefinition[] = [
  messageTopic('user', 'The visitor has sent a message.', {}),
  messageTopic('bot', 'The bot has sent a message.', { type: 'url', value: linksExample }),
  messageTopic('agent', 'A person of the support team has sent a message.', { value: 'I am looking for you.' }),
  messageTopic('system', 'The system has put a message into the chat.', {
    type: 'text_info',
    value: 'Robin has joined the chat.',
  }),
  topic('chat.message', 'Anybody has sent a message in the chat.', {
    example: exampleMessage,
    senders: ['user', 'bot', 'agent', 'system'],
  }),
];

function messageTopic(sender: string, fires: string, shown: { [key: string]: Json }): EventDefinition {
  const example = { ...exampleMessage, sender, ...shown };
  return topic(`chat.${sender}.message`, fires, { example, senders: [sender] });
}

function topic(
  name: string,
  fires: string,
  { example, senders }: { example: Json; senders: readonly string[] },
): EventDefinition {
  return {
    name,
    channel: 'webhook',
    fires,
    documentation: documentation.webhooks,
    schema: body.extend({ data: message }),
    example: exampleBody(name, { data: example }),
    headline: ['data', 'value'],
    ids: [{ kind: 'chat', at: ['data', 'chatId'] }],
    remarks: (payload) => differencesAt(payload, ['data'], { sender: oneOf(...senders), timestamp: preciseTime }),
  };
}
