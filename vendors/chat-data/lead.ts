import type { SharedId } from '../../core/vendor.ts';
import { z } from '../../core/zod.ts';

/** Who the visitor is. The uuid is there from the first message on; the rest comes with what the visitor fills in. */
export const lead = z.strictObject({
  uuid: z.string(),
  name: z.string().optional(),
  phone: z.string().optional(),
  email: z.string().optional(),
  source: z.string().optional(),
});

/** The id that page events and webhooks of one conversation share. */
export const conversationId: SharedId = { kind: 'conversation', at: ['conversation_id'] };

/** The visitor's id where it stands in a `lead`. */
export const leadId: SharedId = { kind: 'lead', at: ['lead', 'uuid'] };

/** The visitor's id where it stands by itself: the examples show the same uuid in both places, and no page says that it is the lead's. */
export const ownLeadId: SharedId = { kind: 'lead', at: ['uuid'] };
