import type { Finding } from '../../core/event.ts';
import { differences, idWith } from '../../core/example-remarks.ts';
import type { Json } from '../../core/json.ts';
import type { EventDefinition } from '../../core/vendor.ts';
import { z } from '../../core/zod.ts';
import { onlyInOnePage } from './docs-disagree.ts';
import { documentation } from './documentation.ts';

const bot = z.strictObject({ bot_id: z.string(), bot_name: z.string() });

/** `question_text` and `answer` came in 2026; no page types an answer, and some questions have several. */
const buttonClicked = bot.extend({
  button_text: z.string(),
  interaction_label: z.string(),
  question_text: z.string().optional(),
  answer: z.unknown().optional(),
  booking_calendar_name: z.string().optional(),
});

const botExample = { bot_id: 'BOT-7Q2M', bot_name: 'Shop assistant' };
const answerExample = {
  ...botExample,
  button_text: 'Send',
  interaction_label: 'single_choice',
  question_text: 'How many people work with you?',
  answer: '10 to 50',
};
const { question_text: _question, answer: _answer, ...olderAnswerExample } = answerExample;

/** One thing that happens to a chatbot, under its current name and the one it had until November 2025. */
interface Happening {
  current: string;
  older: string;
  fires: string;
  schema: z.ZodType;
  olderSchema?: z.ZodType;
  example: Json;
  olderExample?: Json;
  headline: string;
  remarks: (payload: unknown) => Finding[];
}

/** That an older name became the current one is read from the same wording of "fires when": no page says so, and none says the older one is no longer sent. */
const happenings: readonly Happening[] = [
  {
    current: 'oncehub.chatbot.loaded',
    older: 'oncehub.widget.loaded',
    fires: 'The chatbot has loaded with its page.',
    schema: bot,
    // The older page shows the name alone.
    olderSchema: bot.partial({ bot_id: true }),
    example: botExample,
    olderExample: { bot_name: 'Shop assistant' },
    headline: 'bot_name',
    remarks: botRemarks,
  },
  {
    current: 'oncehub.chatbot.opened',
    older: 'oncehub.widget.opened',
    fires: 'The visitor clicks the chatbot to use it.',
    schema: bot,
    example: botExample,
    headline: 'bot_name',
    remarks: botRemarks,
  },
  {
    current: 'oncehub.chatbot.started',
    older: 'oncehub.conversation.started',
    fires: 'The visitor begins to talk to the chatbot.',
    schema: bot,
    example: botExample,
    headline: 'bot_name',
    remarks: botRemarks,
  },
  {
    current: 'oncehub.chatbot.closed',
    older: 'oncehub.widget.closed',
    fires: 'The visitor closes the chatbot.',
    schema: bot,
    example: botExample,
    headline: 'bot_name',
    remarks: botRemarks,
  },
  {
    current: 'oncehub.chatbot.button_clicked',
    older: 'oncehub.widget.button_clicked',
    fires: 'The visitor gives an answer (earlier: clicks a button); not for answers by an AI or a person.',
    schema: buttonClicked,
    example: answerExample,
    olderExample: olderAnswerExample,
    headline: 'button_text',
    remarks: (payload) => [...botRemarks(payload), ...onlyInOnePage(payload, 'booking_calendar_name')],
  },
];

/** The five chatbot events, under both names. */
export const chatbotEvents: readonly EventDefinition[] = happenings.flatMap((happening) => {
  const { fires, schema, example, headline, remarks } = happening;
  const both = { channel: 'message', fires, headline, remarks } as const;
  const current: EventDefinition = {
    ...both,
    name: happening.current,
    documentation: documentation.chatbot,
    schema,
    example,
  };
  const older: EventDefinition = {
    ...both,
    name: happening.older,
    documentation: documentation.olderChatbot,
    schema: happening.olderSchema ?? schema,
    example: happening.olderExample ?? example,
    supersededBy: happening.current,
  };
  return [current, older];
});

function botRemarks(payload: unknown): Finding[] {
  return differences(payload, { bot_id: idWith('BOT-') });
}
