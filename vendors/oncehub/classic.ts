import type { Finding } from '../../core/event.ts';
import { differencesAt, emailAddress, localTime, oneOf, webAddress } from '../../core/example-remarks.ts';
import type { Json } from '../../core/json.ts';
import type { EventDefinition } from '../../core/vendor.ts';
import { z } from '../../core/zod.ts';
import { documentation } from './documentation.ts';

const confirmation = z.strictObject({
  /** 0: it worked; 1: it did not. */
  errorStatus: z.number(),
  bookingInfo: z.strictObject({
    Version: z.string(),
    MeetingTimes: z.array(z.strictObject({ UTCTime: z.string(), CustomerTime: z.string(), SOTime: z.string() })),
    CancelRescheduleLink: z.string(),
    Note: z.string(),
    CalendarEvent: z.strictObject({ ICS: z.string(), VCS: z.string() }),
    statusCode: z.string(),
    Message: z.string().nullable(),
    CustomerName: z.string(),
    CustomerEmail: z.string(),
    CustomerPhone: z.string(),
    EventTypeName: z.string(),
  }),
});

const example: Json = {
  errorStatus: 0,
  bookingInfo: {
    Version: '7.35',
    MeetingTimes: [
      { UTCTime: '2026-11-27T14:00:00', CustomerTime: '2026-11-27T15:00:00', SOTime: '2026-11-27T09:00:00' },
    ],
    CancelRescheduleLink: 'https://go.oncehub.com/fitting?Params=abc',
    Note: 'I run uphill.',
    CalendarEvent: { ICS: 'https://app.oncehub.com/ics?type=1', VCS: 'https://app.oncehub.com/vcs?type=3' },
    statusCode: '1',
    Message: null,
    CustomerName: 'Robin Example',
    CustomerEmail: 'robin@shop.test',
    CustomerPhone: '1-5550100',
    EventTypeName: 'Fitting appointment',
  },
};

/** What classic booking pages tell: one global function of the page, called once a booking. */
export const classicEvents: readonly EventDefinition[] = [
  {
    name: 'SOAfterConfirmationFunction',
    channel: 'callback',
    fires: 'A visitor has booked on a classic booking page (not: cancelled, moved or reassigned).',
    documentation: documentation.classic,
    schema: confirmation,
    example,
    remarks,
  },
];

function remarks(payload: unknown): Finding[] {
  return [
    ...differencesAt(payload, ['bookingInfo'], {
      CancelRescheduleLink: webAddress,
      statusCode: oneOf('0', '1'),
      CustomerEmail: emailAddress,
    }),
    ...differencesAt(payload, ['bookingInfo', 'CalendarEvent'], { ICS: webAddress, VCS: webAddress }),
    ...differencesAt(payload, ['bookingInfo', 'MeetingTimes', 0], {
      UTCTime: localTime,
      CustomerTime: localTime,
      SOTime: localTime,
    }),
  ];
}
