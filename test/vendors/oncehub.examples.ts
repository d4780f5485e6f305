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

const bot = [['bot_id'], ['bot_name']];
const answer = [...bot, ['button_text'], ['interaction_label']];
const calendar = [['id'], ['subject'], ['host'], ['url'], ['name'], ['duration_minutes']];
const form = [['form_id'], ['form_name']];
const bookingInfo = (key: string): string[] => ['bookingInfo', key];

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
};
