import type { Finding } from '../../core/event.ts';
import { differences, emailAddress, idWith, isoTime, oneOf, timeZone, webAddress } from '../../core/example-remarks.ts';
import type { EventDefinition } from '../../core/vendor.ts';
import { z } from '../../core/zod.ts';
import { missingCalendarFile, utmShape } from './docs-disagree.ts';
import { documentation } from './documentation.ts';

const calendar = z.strictObject({
  id: z.string(),
  subject: z.string(),
  host: z.string(),
  url: z.string(),
  name: z.string(),
  duration_minutes: z.number(),
});

const timeSlot = calendar.extend({ starting_time: z.string(), customer_timezone: z.string() });

/** UTM values nested: the developer center's shape. */
const utmParams = z.strictObject({
  source: z.string().nullable(),
  medium: z.string().nullable(),
  campaign: z.string().nullable(),
  term: z.string().nullable(),
  content: z.string().nullable(),
});

const booking = z.strictObject({
  id: z.string(),
  subject: z.string(),
  status: z.string(),
  creation_time: z.string(),
  starting_time: z.string(),
  customer_timezone: z.string(),
  host: z.string(),
  duration_minutes: z.number(),
  location_description: z.string(),
  attendees: z.array(z.string()),
  booking_calendar: z.string(),
  cancel_url: z.string(),
  reschedule_url: z.string(),
  ics_url: z.string().optional(),
  // No page types a custom field's value; only texts are shown.
  custom_fields: z.array(z.strictObject({ name: z.string(), value: z.unknown() })),
  utm_params: utmParams.optional(),
  utm_source: z.string().optional(),
  utm_medium: z.string().optional(),
  utm_campaign: z.string().optional(),
  utm_term: z.string().optional(),
  utm_content: z.string().optional(),
});

const calendarExample = {
  id: 'BKC-5T8W2K',
  subject: 'Fitting appointment',
  host: 'USR-91XQ',
  url: 'https://oncehub.com/shop-fitting',
  name: 'Fitting room',
  duration_minutes: 45,
};

const bookingExample = {
  id: 'BKNG-3H7LPD',
  subject: 'Fitting appointment',
  status: 'scheduled',
  creation_time: '2026-11-20T09:15:02.120Z',
  starting_time: '2026-11-27T14:00:00.000Z',
  customer_timezone: 'Europe/Vienna',
  host: 'USR-91XQ',
  duration_minutes: 45,
  location_description: '',
  attendees: ['visitor@shop.test'],
  booking_calendar: 'BKC-5T8W2K',
  cancel_url: 'https://oncehub.com/m/BKNG-3H7LPD/cancel',
  reschedule_url: 'https://oncehub.com/m/BKNG-3H7LPD',
  ics_url: 'https://oncehub.com/api/bookings/ics/3h7lpd',
  utm_source: 'newsletter',
  utm_medium: 'email',
  utm_campaign: '',
  utm_term: '',
  utm_content: '',
  custom_fields: [{ name: 'shoe_size', value: '42' }],
};

/** The booking calendar's events. */
export const bookingEvents: readonly EventDefinition[] = [
  {
    name: 'oncehub.booking_calendar.loaded',
    channel: 'message',
    fires: 'The booking calendar has loaded with its page.',
    documentation: documentation.bookingCalendar,
    schema: calendar,
    example: calendarExample,
    headline: 'name',
    remarks: calendarRemarks,
  },
  {
    name: 'oncehub.booking_calendar.time_slot_selected',
    channel: 'message',
    fires: 'The visitor picks a time slot and confirms it.',
    documentation: documentation.bookingCalendar,
    schema: timeSlot,
    example: { ...calendarExample, starting_time: '2026-11-27T14:00:00.000Z', customer_timezone: 'Europe/Vienna' },
    headline: 'starting_time',
    remarks: calendarRemarks,
  },
  {
    name: 'oncehub.booking.scheduled',
    channel: 'message',
    fires: 'The visitor has finished the last step and the meeting is booked.',
    documentation: documentation.bookingCalendar,
    schema: booking,
    example: bookingExample,
    headline: 'subject',
    ids: [{ kind: 'booking', at: ['id'], prefix: 'BKNG-' }],
    remarks: bookingRemarks,
  },
];

function calendarRemarks(payload: unknown): Finding[] {
  return differences(payload, {
    id: idWith('BKC-'),
    host: idWith('USR-'),
    url: webAddress,
    starting_time: isoTime,
    customer_timezone: timeZone,
  });
}

function bookingRemarks(payload: unknown): Finding[] {
  const forms = {
    id: idWith('BKNG-'),
    status: oneOf('scheduled'),
    creation_time: isoTime,
    starting_time: isoTime,
    customer_timezone: timeZone,
    host: idWith('USR-'),
    attendees: emailAddress,
    booking_calendar: idWith('BKC-'),
    cancel_url: webAddress,
    reschedule_url: webAddress,
    ics_url: webAddress,
  };
  return [...differences(payload, forms), ...utmShape(payload), ...missingCalendarFile(payload)];
}
