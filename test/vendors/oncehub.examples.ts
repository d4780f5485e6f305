import type { Example, RequiredFields } from './example.ts';

/** The payloads of OnceHub's chatbot page of January 2025, as they stand there. */
export const sourceDocument: readonly Example[] = [
  {
    name: 'oncehub.widget.loaded',
    channel: 'message',
    payload: { bot_name: 'example bot' },
    findings: ['superseded-name'],
  },
  ...['oncehub.widget.opened', 'oncehub.widget.closed', 'oncehub.conversation.started'].map((name): Example => ({
    name,
    channel: 'message',
    payload: { bot_name: 'example bot', bot_id: 'BOT-1234' },
    findings: ['superseded-name'],
  })),
  {
    name: 'oncehub.widget.button_clicked',
    channel: 'message',
    payload: { bot_name: 'example bot', bot_id: 'BOT-1234', button_text: 'confirm', interaction_label: 'schedule' },
    findings: ['superseded-name'],
  },
];

const booking = {
  id: 'BKNG-1',
  subject: 'Demo',
  status: 'scheduled',
  creation_time: '2026-06-18T10:17:50.141Z',
  starting_time: '2026-06-18T13:00:00Z',
  customer_timezone: 'America/Argentina/Buenos_Aires',
  host: 'USR-1',
  duration_minutes: 30,
  location_description: '',
  attendees: ['a@shop.test', 'b@shop.test'],
  booking_calendar: 'BKC-1',
  cancel_url: 'https://oncehub.com/m/BKNG-1/cancel',
  reschedule_url: 'https://oncehub.com/m/BKNG-1',
  custom_fields: [{ name: 'topic', value: 'Shoes' }],
};
const ics_url = 'https://oncehub.com/api/bookings/ics/1';

/** Payloads in the shapes of the newer pages: every one is valid. */
export const newerPages: readonly Example[] = [
  {
    name: 'oncehub.chatbot.button_clicked',
    channel: 'message',
    payload: {
      bot_id: 'BOT-1',
      bot_name: 'a',
      button_text: 'Send',
      interaction_label: 'multiple_choice',
      question_text: 'Which?',
      answer: ['one', 'two'],
      booking_calendar_name: 'Sales',
    },
    findings: ['docs-disagree'],
  },
  {
    name: 'oncehub.booking.scheduled',
    channel: 'message',
    payload: {
      ...booking,
      ics_url,
      utm_params: { source: 'mail', medium: null, campaign: null, term: null, content: null },
    },
    findings: ['docs-disagree'],
  },
  {
    name: 'oncehub.booking.scheduled',
    channel: 'message',
    payload: { ...booking, ics_url, utm_source: '', utm_medium: '', utm_campaign: '', utm_term: '', utm_content: '' },
    findings: ['docs-disagree'],
  },
  { name: 'oncehub.booking.scheduled', channel: 'message', payload: booking, findings: ['docs-disagree'] },
  {
    name: 'oncehub.form.button_clicked',
    channel: 'message',
    payload: {
      form_id: 'BOT-1033739F74',
      form_name: 'a',
      button_text: 'Next',
      interaction_label: 'single_choice',
      question_text: 'How many?',
      company_size: '100-500',
      anything: { at: 'all' },
    },
  },
];

const envelope = { id: 'EVNT-1', object: 'event', creation_time: '2021-01-20T12:10:03.140Z', api_version: 'v2' };

/** A booking in the shape of the signature page's example (2021): ids written out, fields of booking calendars not there yet. */
const olderBooking = {
  object: 'booking',
  id: 'BKNG-1',
  tracking_id: 'BKNG-1',
  subject: 'Demo',
  status: 'scheduled',
  in_trash: false,
  creation_time: '2021-01-20T12:10:02.487Z',
  starting_time: '2021-01-20T16:45:00.000Z',
  last_updated_time: '2021-01-20T12:10:02.753Z',
  owner: { id: 'USR-1', object: 'user', first_name: 'A', last_name: '', email: 'a@shop.test', status: 'active' },
  duration_minutes: 15,
  virtual_conferencing: { join_url: '' },
  location_description: '',
  rescheduled_booking_id: '',
  cancel_reschedule_information: { reason: '', actioned_by: '', user_id: '' },
  form_submission: {
    name: 'B',
    email: 'b@shop.test',
    phone: '',
    mobile_phone: '',
    note: '',
    company: '',
    guests: [],
    custom_fields: [],
  },
  booking_page: { id: 'BP-1', object: 'booking_page', name: 'A ', label: 'A4', url: 'https://go.oncehub.com/A4' },
  master_page: null,
  event_type: { id: 'ET-1', object: 'event_type', name: 'Demo', description: '' },
  external_calendar: { type: 'none', name: '', id: '', event_id: '' },
};

/** A conversation in the shape of its schema, with ids where its events write out. */
const conversation = {
  id: 'CVR-1',
  object: 'conversation',
  creation_time: '2021-07-13T12:28:24Z',
  initiated_by: 'contact',
  last_updated_time: '2021-07-13T12:33:54Z',
  last_interacted_time: '2021-07-13T12:33:54Z',
  contact: 'CTC-1',
  owner: 'USR-1',
  status: 'closed',
  bot: 'BOT-1',
  website: 'WEB-1',
  audience: null,
  answers: [{ id: 'INT-1', internal_label: null, question: 'Full name', value: 'B' }],
  bookings: ['BKNG-1'],
};

/** Webhooks in the shapes of the developer center's OpenAPI files and its signature page. */
export const webhooks: readonly Example[] = [
  {
    name: 'booking.scheduled',
    channel: 'webhook',
    payload: { ...envelope, type: 'booking.scheduled', data: olderBooking },
    findings: ['docs-disagree'],
  },
  {
    name: 'booking.reassigned',
    channel: 'webhook',
    payload: {
      ...envelope,
      type: 'booking.reassigned',
      data: { ...olderBooking, owner: 'USR-1', booking_page: 'BP-1', event_type: 'ET-1', conversation },
    },
  },
  {
    name: 'conversation.closed',
    channel: 'webhook',
    payload: { ...envelope, type: 'conversation.closed', data: conversation },
    findings: ['docs-disagree'],
  },
];

const bot = [['bot_id'], ['bot_name']];
const answer = [...bot, ['button_text'], ['interaction_label']];
const calendar = [['id'], ['subject'], ['host'], ['url'], ['name'], ['duration_minutes']];
const form = [['form_id'], ['form_name']];
const inData = (...keys: string[]): string[][] => [['id'], ['data'], ...keys.map((key) => ['data', key])];
// `object`, `type`, `api_version` and `creation_time` are not among them: without them nothing says that a body is OnceHub's. Nor is `owner`, which may be
// one of two things: oncehub-webhooks.test.ts.
const bookingWebhook = inData(
  'object',
  'id',
  'tracking_id',
  'subject',
  'status',
  'in_trash',
  'creation_time',
  'starting_time',
  'last_updated_time',
  'duration_minutes',
);
const conversationWebhook = [
  ...inData('object', 'id', 'creation_time', 'initiated_by', 'status', 'answers', 'bookings'),
  ['data', 'answers', 0, 'id'],
  ['data', 'answers', 0, 'question'],
];
const bookingInfo = (key: string): string[] => ['bookingInfo', key];

/** Fields of the form that are mapped to custom fields come beside the documented ones. */
export const open: readonly string[] = ['oncehub.form.button_clicked'];

export const requiredFields: RequiredFields = {
  'oncehub.chatbot.loaded': bot,
  'oncehub.chatbot.opened': bot,
  'oncehub.chatbot.started': bot,
  'oncehub.chatbot.closed': bot,
  'oncehub.chatbot.button_clicked': answer,
  'oncehub.widget.loaded': [['bot_name']],
  'oncehub.widget.opened': bot,
  'oncehub.conversation.started': bot,
  'oncehub.widget.closed': bot,
  'oncehub.widget.button_clicked': answer,
  'oncehub.booking_calendar.loaded': calendar,
  'oncehub.booking_calendar.time_slot_selected': [...calendar, ['starting_time'], ['customer_timezone']],
  'oncehub.booking.scheduled': [...Object.keys(booking).map((key) => [key]), ['custom_fields', 0, 'name']],
  'oncehub.form.loaded': form,
  'oncehub.form.started': form,
  'oncehub.form.button_clicked': [...form, ['button_text'], ['interaction_label'], ['question_text']],
  'oncehub.form.completed': form,
  SOAfterConfirmationFunction: [
    ['errorStatus'],
    ['bookingInfo'],
    ...['Version', 'MeetingTimes', 'CancelRescheduleLink', 'Note', 'CalendarEvent', 'statusCode', 'Message'].map(
      bookingInfo,
    ),
    ...['CustomerName', 'CustomerEmail', 'CustomerPhone', 'EventTypeName'].map(bookingInfo),
    ...['UTCTime', 'CustomerTime', 'SOTime'].map((key) => ['bookingInfo', 'MeetingTimes', 0, key]),
    ...['ICS', 'VCS'].map((key) => ['bookingInfo', 'CalendarEvent', key]),
  ],
  'webhook booking.scheduled': bookingWebhook,
  'webhook booking.rescheduled': bookingWebhook,
  'webhook booking.canceled': bookingWebhook,
  'webhook booking.canceled_then_rescheduled': bookingWebhook,
  'webhook booking.canceled_reschedule_requested': bookingWebhook,
  'webhook booking.completed': bookingWebhook,
  'webhook booking.no_show': bookingWebhook,
  'webhook booking.reassigned': bookingWebhook,
  'webhook conversation.started': conversationWebhook,
  'webhook conversation.closed': conversationWebhook,
  'webhook conversation.abandoned': conversationWebhook,
};
