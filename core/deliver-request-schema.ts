import { limits } from './limits.ts';
import type { DeliverRequest } from './panel-protocol.ts';
import { webhookBounds } from './webhook/bounds.ts';
import { z } from './zod.ts';

const whole = z.int().nonnegative();

const body = z.union([
  z.strictObject({ base64: z.string().max(webhookBounds.streamItemUnits) }),
  z.strictObject({ text: z.string().max(webhookBounds.streamItemUnits), exact: z.boolean() }),
]);

const delivery = z.object({
  seq: z.int().positive(),
  time: z.number().nonnegative().nullable(),
  method: z.string().max(limits.deliveryHeadText),
  target: z.string().max(limits.deliveryHeadText),
  headers: z.record(z.string().max(limits.deliveryHeadText), z.string().max(limits.deliveryHeadText)).nullable(),
  body,
});

/** What the background accepts of webhook deliveries: every word of them is a stranger's. */
export const deliverRequestSchema: z.ZodType<DeliverRequest> = z
  .object({
    type: z.literal('deliver'),
    session: z.string().regex(/^[\w-]{1,64}$/),
    file: z.string().max(4_096).nullable(),
    after: whole,
    through: whole,
    deliveries: z.array(delivery).max(limits.batchDeliveries),
  })
  .refine(({ after, through, deliveries }) => {
    const numbers = [after, ...deliveries.map(({ seq }) => seq)];
    const rising = numbers.every((seq, index) => index === 0 || seq > (numbers[index - 1] ?? 0));
    return rising && (numbers.at(-1) ?? 0) <= through;
  }, 'the numbers do not rise from `after` to `through`');
