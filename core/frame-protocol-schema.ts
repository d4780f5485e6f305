import { z } from './zod.ts';
import type { FrameMessage } from './frame-protocol.ts';
import { limits } from './limits.ts';
import type { Json } from './json.ts';

const whole = z.int().nonnegative();
const text = z.string().overwrite((value) => value.slice(0, 4_096));

const capture = z.object({
  seq: z.int().positive(),
  time: z.number().nonnegative(),
  channel: z.enum(['message', 'bus', 'dom-event', 'callback']),
  origin: text.nullable(),
  isTrusted: z.boolean(),
  source: text,
  vendor: text.nullable(),
  name: text.nullable(),
  data: z.custom<Json>((value) => value !== undefined),
  size: whole,
  truncated: z.boolean(),
});

const session = z.string().regex(/^[0-9a-f]{32}$/);

/** What the background accepts from a frame. Data is plain JSON by the channel it came through; its bounds are the encoder's. */
export const frameMessageSchema: z.ZodType<FrameMessage> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('hello'),
    session,
    time: z.number(),
    navigation: z.enum(['none', 'started', 'restored']),
  }),
  z.object({
    kind: z.literal('captures'),
    session,
    path: text,
    after: whole,
    through: whole,
    captures: z.array(capture).max(limits.batchCaptures),
  }),
]);
