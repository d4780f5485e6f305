import type { Form } from '../../core/example-remarks.ts';
import type { Json } from '../../core/json.ts';
import { z } from '../../core/zod.ts';

const context = z.strictObject({
  company_id: z.string(),
  user_id: z.string(),
  impersonated_user_id: z.string(),
  request_id: z.string(),
});

/** What every topic's body has around what it tells. */
export const body = z.strictObject({
  topic: z.string(),
  botId: z.string(),
  context,
  requestId: z.string(),
  /** Milliseconds since the epoch. */
  timestamp: z.number(),
});

/** An example body of a topic: the envelope around what it tells. */
export function exampleBody(topic: string, told: { [key: string]: Json }): Json {
  return {
    topic,
    botId: 'bot-51c8',
    ...told,
    context: { company_id: '', user_id: '', impersonated_user_id: '', request_id: 'req-9d20' },
    requestId: 'req-9d20',
    timestamp: 1_795_166_998_123,
  };
}

/** Times inside a body are texts; two of the documented examples have milliseconds before the dot. */
export const preciseTime: Form = {
  expected: 'seconds (or milliseconds) since the epoch, a dot, and up to nine digits',
  fits: (text) => /^(\d{10}|\d{13})\.\d{1,9}$/.test(text),
};
