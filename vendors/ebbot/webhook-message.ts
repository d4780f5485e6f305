import { z } from '../../core/zod.ts';
import { byType } from './by-type.ts';

const link = z.strictObject({
  id: z.string(),
  label: z.string(),
  type: z.string(),
  /** Where a button of type `scenario` leads. */
  next: z.strictObject({ scenario: z.string(), state: z.string() }).optional(),
  /** The address of a button of type `url`; `ebbot://reset` is the only one of its scheme that any page shows. */
  value: z.string().optional(),
});

/** What `value` is for the types the documentation shows. There are others (image, file, gpt, …) of which it shows nothing. */
const values = {
  text: z.string(),
  text_info: z.string(),
  url: z.strictObject({ description: z.string(), urls: z.array(link) }),
  scenario: z.strictObject({ scenario: z.string(), state: z.string().optional() }),
  rating_request: z.strictObject({ question: z.string() }),
  rating: z.strictObject({ rating: z.number() }),
} as const;

const line = z.strictObject({
  /** The message's own id, not the chat's. */
  id: z.string(),
  sender: z.string(),
  type: z.string(),
  value: z.unknown(),
  timestamp: z.string(),
});

/** A message of a transcript: its chat is told outside. */
export const transcriptLine = withValues(line);

/** A message on its own. */
export const message = withValues(line.extend({ chatId: z.string() }));

function withValues(shape: z.ZodObject): z.ZodType {
  const known = Object.entries(values).map(([type, value]) => [type, shape.extend({ value })] as const);
  return byType(Object.fromEntries<z.ZodType>(known), shape);
}
