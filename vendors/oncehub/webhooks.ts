import { differences, idWith, isoTime, oneOf } from '../../core/example-remarks.ts';
import type { Json } from '../../core/json.ts';
import type { Finding } from '../../core/event.ts';
import type { EventDefinition, WebhookSource } from '../../core/vendor.ts';
import { z } from '../../core/zod.ts';
import { documentation } from './documentation.ts';
import { booking, bookingExample, bookingIds, bookingRemarks } from './webhook-booking.ts';
import {
  conversationEvent,
  conversationExample,
  conversationIds,
  conversationRemarks,
} from './webhook-conversation.ts';

/** Signed as version 2 of the API signs. Version 1 does not sign at all, and its bodies are of another shape. */
export const oncehubWebhooks: WebhookSource = {
  nameKey: 'type',
  prefix: '',
  marks: ['object', 'api_version', 'creation_time'],
  headers: ['oncehub-signature'],
  nameHeader: null,
  signature: { header: 'oncehub-signature', encoding: 'hex', timestamped: { time: 't', signature: 's' } },
};

const envelope = z.strictObject({
  id: z.string(),
  object: z.string(),
  creation_time: z.string(),
  type: z.string(),
  api_version: z.string(),
});

const bookingEvent = envelope.extend({ data: booking });
const conversationBody = envelope.extend({ data: conversationEvent });

/** The eleven events a subscription can name; `booking` and `conversation` subscribe to all of their kind. */
export const webhookEvents: readonly EventDefinition[] = [
  ofBooking('scheduled', 'A customer books, or a user approves a request.', {}),
  ofBooking('rescheduled', 'A customer moves the booking on the same booking page, or because a user asked for it.', {
    status: 'rescheduled',
  }),
  ofBooking('canceled', 'A user or a customer cancels the booking.', {
    status: 'canceled',
    ...cancelledBy('customer'),
  }),
  ofBooking('canceled_then_rescheduled', 'A customer cancels, then books on another booking page.', {
    status: 'rescheduled',
    ...cancelledBy('customer'),
  }),
  ofBooking('canceled_reschedule_requested', 'A user cancels and asks the customer for another time.', {
    status: 'canceled',
    ...cancelledBy('user'),
  }),
  ofBooking('completed', "The booking's end has passed.", { status: 'completed' }),
  ofBooking('no_show', 'A user marks a completed booking as one nobody came to.', { status: 'no_show' }),
  ofBooking('reassigned', 'A user gives the booking to another user.', {}),
  ofConversation('started', 'A visitor begins to talk to a chatbot.'),
  ofConversation('closed', 'A visitor reaches the end of the conversation, or begins one with another chatbot.'),
  ofConversation('abandoned', 'A visitor has said nothing for more than ten minutes.'),
];

function ofBooking(what: string, fires: string, changes: { [key: string]: Json }): EventDefinition {
  const name = `booking.${what}`;
  return {
    name,
    channel: 'webhook',
    fires,
    documentation: documentation.bookingWebhook,
    schema: bookingEvent,
    example: exampleEvent(name, { ...bookingExample, ...changes }),
    headline: ['data', 'subject'],
    ids: bookingIds,
    remarks: (payload) => [...envelopeRemarks(payload), ...bookingRemarks(payload)],
  };
}

function ofConversation(status: string, fires: string): EventDefinition {
  const name = `conversation.${status}`;
  return {
    name,
    channel: 'webhook',
    fires,
    documentation: documentation.conversationWebhook,
    schema: conversationBody,
    example: exampleEvent(name, { ...conversationExample, status }),
    headline: ['data', 'bot', 'name'],
    ids: conversationIds,
    remarks: (payload) => [...envelopeRemarks(payload), ...conversationRemarks(payload)],
  };
}

function exampleEvent(type: string, told: { [key: string]: Json }): Json {
  const creation_time = '2026-11-20T09:30:01Z';
  return { id: 'EVNT-6R1T9W', object: 'event', creation_time, type, api_version: 'v2', data: told };
}

function cancelledBy(person: 'user' | 'customer'): { [key: string]: Json } {
  const user_id = person === 'user' ? 'USR-91XQ' : '';
  return { cancel_reschedule_information: { reason: 'Change of plans', actioned_by: person, user_id } };
}

function envelopeRemarks(payload: unknown): Finding[] {
  return differences(payload, {
    id: idWith('EVNT-'),
    object: oneOf('event'),
    creation_time: isoTime,
    api_version: oneOf('v2'),
  });
}
