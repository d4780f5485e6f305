import type { Finding } from '../../core/event.ts';
import { unexpectedArgument } from '../../core/example-remarks.ts';
import { finding } from '../../core/findings.ts';
import type { EventDefinition, SharedId } from '../../core/vendor.ts';
import { z } from '../../core/zod.ts';
import { documentation } from './documentation.ts';

/** A message object names its chat (`chatId`): so it does on the wire of Ebbot's mobile widgets; for the web no page says what the argument is. */
const chatOfMessage: readonly SharedId[] = [{ kind: 'chat', at: ['chatId'] }];

/** A plain text that a load hook gets can only be an id: there is no message yet. Also inferred. */
const chatOfLoad: readonly SharedId[] = [...chatOfMessage, { kind: 'chat', at: [] }];

/** The functions a page may put on `window.Ebbot`. */
export const hookEvents: readonly EventDefinition[] = [
  { ...hook('onBeforeLoad', "The widget's code has loaded and its window is not there yet."), ids: chatOfLoad },
  { ...hook('onLoad', "The widget's code has loaded and its window is there."), ids: chatOfLoad },
  bare('onReset', 'The conversation starts anew.'),
  bare('onCreate', 'The page has called create().'),
  bare('onDestroy', 'The page has called destroy().'),
  bare('onChatWindowOpen', 'The chat window opens.'),
  bare('onChatWindowClose', 'The chat window closes.'),
  message('onMessage', 'A message has its answer (in the words of the documentation: after the query result).'),
  message('onBotMessage', 'A message of the bot has come.'),
  message('onUserMessage', 'The visitor has typed a message.'),
  message('onStartConversation', 'The conversation has begun (documented as after the query result).'),
  {
    ...hook('onGPTSourceOpened', 'The sources of an AI answer are opened.'),
    documentation: documentation.releaseNotes,
  },
  {
    ...hook('onGPTSourceClosed', 'The sources of an AI answer are closed.'),
    documentation: documentation.releaseNotes,
    remarks: inferredName,
  },
];

/** What its argument looks like is not documented, so anything passes. */
function hook(name: string, fires: string): EventDefinition {
  const common = { channel: 'callback', documentation: documentation.hooks, schema: z.unknown() } as const;
  return { ...common, name, fires, example: null };
}

function message(name: string, fires: string): EventDefinition {
  return { ...hook(name, fires), headline: 'value', ids: chatOfMessage };
}

/** A hook whose function gets nothing, as far as the documentation says. */
function bare(name: string, fires: string): EventDefinition {
  return { ...hook(name, fires), remarks: (payload) => unexpectedArgument('Ebbot', name, payload) };
}

function inferredName(): Finding[] {
  const message =
    "Ebbot's release note of January 2024 prints onGPTSourceOpened twice; that the second one means onGPTSourceClosed is inferred. Do not rely on it.";
  return [
    finding('info', {
      code: 'docs-disagree',
      message,
      expected: 'onGPTSourceOpened',
      received: 'onGPTSourceClosed',
    }),
  ];
}
