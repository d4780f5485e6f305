import type { Finding } from '../../core/event.ts';
import type { Form } from '../../core/example-remarks.ts';
import { differencesAt, idWith, isoTime, oneOf } from '../../core/example-remarks.ts';
import type { Json } from '../../core/json.ts';
import type { SharedId } from '../../core/vendor.ts';
import { z } from '../../core/zod.ts';
import { idsNotExpanded } from './docs-disagree.ts';
import { expandable } from './expandable.ts';

/** One page shows a conversation's id as `CONV-…`; all others say that the prefix is `CVR-`. */
const conversationId: Form = {
  expected: 'an id that starts "CVR-"',
  fits: (text) => /^(CVR|CONV)-/.test(text),
};

const answer = z.strictObject({
  id: z.string(),
  internal_label: z.string().nullish(),
  question: z.string(),
  // Typed a text; questions with several answers are not told of.
  value: z.unknown(),
});

/** A conversation, wherever it is written out. The OpenAPI file names no required field; without these it tells nothing (inferred). */
export const conversation = z.strictObject({
  id: z.string(),
  object: z.string(),
  creation_time: z.string(),
  initiated_by: z.string().pipe(z.enum(['bot', 'contact'])),
  last_updated_time: z.string().optional(),
  last_interacted_time: z.string().optional(),
  contact: expandable.nullish(),
  owner: expandable.nullish(),
  status: z.string().pipe(z.enum(['started', 'closed', 'abandoned'])),
  bot: expandable.nullish(),
  website: expandable.nullish(),
  audience: expandable.nullish(),
  answers: z.array(answer).optional(),
  bookings: z.array(z.string()).optional(),
});

/** A conversation as its own webhooks send it. */
export const conversationEvent = conversation.required({ answers: true, bookings: true });

export const conversationExample: { [key: string]: Json } = {
  id: 'CVR-8M2VQZ',
  object: 'conversation',
  creation_time: '2026-11-20T09:28:24Z',
  initiated_by: 'contact',
  last_updated_time: '2026-11-20T09:30:00Z',
  last_interacted_time: '2026-11-20T09:30:00Z',
  contact: { object: 'contact', id: 'CTC-4K7N1B', email: 'visitor@shop.test' },
  owner: { object: 'user', id: 'USR-91XQ', first_name: 'Andrea', email: 'andrea@shop.test' },
  status: 'closed',
  bot: { object: 'bot', id: 'BOT-7Q2M', name: 'Shop assistant' },
  website: { object: 'website', id: 'WEB-2D5C', name: 'Shop', url: 'https://shop.test' },
  audience: null,
  answers: [{ id: 'INT-5D22', internal_label: '', question: 'Where do you run?', value: 'In the forest' }],
  bookings: ['BKNG-3H7LPD'],
};

export const conversationIds: readonly SharedId[] = [
  { kind: 'conversation', at: ['data', 'id'] },
  { kind: 'booking', at: ['data', 'bookings', '*'], prefix: 'BKNG-' },
];

/** Remarks on a conversation event's body. */
export function conversationRemarks(payload: unknown): Finding[] {
  const forms = {
    id: conversationId,
    object: oneOf('conversation'),
    creation_time: isoTime,
    last_updated_time: isoTime,
    last_interacted_time: isoTime,
    bookings: idWith('BKNG-'),
  };
  return [...differencesAt(payload, ['data'], forms), ...idsNotExpanded(payload)];
}
