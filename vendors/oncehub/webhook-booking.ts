import type { Finding } from '../../core/event.ts';
import {
  differencesAt,
  emailAddress,
  idWith,
  isoTime,
  oneOf,
  timeZone,
  webAddress,
} from '../../core/example-remarks.ts';
import type { Json } from '../../core/json.ts';
import type { SharedId } from '../../core/vendor.ts';
import { z } from '../../core/zod.ts';
import { expandedOwner } from './docs-disagree.ts';
import { expandable } from './expandable.ts';
import { conversation } from './webhook-conversation.ts';

// The OpenAPI file names no required field. Required here is (inferred) what the schema and the example of the signature page both show of every booking.

const customFields = z.array(z.strictObject({ name: z.string(), value: z.unknown() }));

/** What the customer entered: system fields, and others where the form was changed. */
const formSubmission = z.looseObject({
  name: z.string().optional(),
  email: z.string().optional(),
  phone: z.string().nullish(),
  mobile_phone: z.string().nullish(),
  note: z.string().nullish(),
  company: z.string().nullish(),
  guests: z.array(z.string()).optional(),
  custom_fields: customFields.optional(),
});

/** A booking as webhooks send it: without `contact` and `utm_params`, the conversation always written out. */
export const booking = z.strictObject({
  object: z.string(),
  id: z.string(),
  tracking_id: z.string(),
  subject: z.string(),
  status: z.string().pipe(z.enum(['requested', 'scheduled', 'rescheduled', 'completed', 'canceled', 'no_show'])),
  in_trash: z.boolean(),
  creation_time: z.string(),
  starting_time: z.string(),
  customer_timezone: z.string().optional(),
  last_updated_time: z.string(),
  owner: expandable,
  duration_minutes: z.number(),
  virtual_conferencing: z.looseObject({ join_url: z.string().optional() }).nullish(),
  location_description: z.string().nullish(),
  rescheduled_booking_id: z.string().nullish(),
  cancel_reschedule_url: z.string().optional(),
  cancel_reschedule_information: z
    .strictObject({ reason: z.string().nullish(), actioned_by: z.string().nullish(), user_id: z.string().nullish() })
    .nullish(),
  attendees: z.array(z.string()).optional(),
  form_submission: formSubmission.nullish(),
  booking_page: expandable.nullish(),
  master_page: expandable.nullish(),
  event_type: expandable.nullish(),
  conversation: conversation.nullish(),
  external_calendar: z
    .strictObject({
      type: z.string().optional(),
      name: z.string().optional(),
      id: z.string().optional(),
      event_id: z.string().optional(),
    })
    .nullish(),
  // From here on: bookings of booking calendars.
  booking_calendar: z.string().nullish(),
  ics_url: z.string().nullish(),
  cancel_url: z.string().nullish(),
  reschedule_url: z.string().nullish(),
  custom_fields: customFields.nullish(),
});

/** The booking of the client event's example, as its webhook tells it. */
export const bookingExample: { [key: string]: Json } = {
  object: 'booking',
  id: 'BKNG-3H7LPD',
  tracking_id: 'BKNG-3H7LPD',
  subject: 'Fitting appointment',
  status: 'scheduled',
  in_trash: false,
  creation_time: '2026-11-20T09:30:00Z',
  starting_time: '2026-11-27T14:00:00Z',
  customer_timezone: 'Europe/Vienna',
  last_updated_time: '2026-11-20T09:30:00Z',
  owner: 'USR-91XQ',
  duration_minutes: 45,
  location_description: '',
  cancel_reschedule_url: 'https://oncehub.com/m/BKNG-3H7LPD',
  attendees: ['visitor@shop.test'],
  form_submission: { name: 'Robin Example', email: 'visitor@shop.test', phone: null, guests: [], custom_fields: [] },
  conversation: null,
  booking_calendar: 'BKC-5T8W2K',
  cancel_url: 'https://oncehub.com/m/BKNG-3H7LPD/cancel',
  reschedule_url: 'https://oncehub.com/m/BKNG-3H7LPD',
  custom_fields: [{ name: 'shoe_size', value: '42' }],
};

export const bookingIds: readonly SharedId[] = [
  { kind: 'booking', at: ['data', 'id'], prefix: 'BKNG-' },
  { kind: 'conversation', at: ['data', 'conversation', 'id'] },
];

/** Remarks on a booking event's body. */
export function bookingRemarks(payload: unknown): Finding[] {
  const forms = {
    object: oneOf('booking'),
    id: idWith('BKNG-'),
    creation_time: isoTime,
    starting_time: isoTime,
    customer_timezone: timeZone,
    last_updated_time: isoTime,
    owner: idWith('USR-'),
    cancel_reschedule_url: webAddress,
    attendees: emailAddress,
    booking_calendar: idWith('BKC-'),
    ics_url: webAddress,
    cancel_url: webAddress,
    reschedule_url: webAddress,
  };
  return [...differencesAt(payload, ['data'], forms), ...expandedOwner(payload)];
}
