import type { Status } from '../../core/event.ts';
import { pageIds } from './page-ids.ts';
import { post } from './step.ts';
import type { ExpectedEvent, Step } from './step.ts';

const superseded = { code: 'superseded-name', path: [] };
const bot = { bot_id: 'BOT-1234', bot_name: 'Shop assistant' };
const slot = {
  id: 'BKC-77',
  subject: 'Fitting appointment',
  host: 'USR-9',
  url: 'https://oncehub.com/BKC-77',
  name: 'Fittings',
  duration_minutes: 30,
  starting_time: '2026-12-01T09:30:00.000Z',
  customer_timezone: 'Europe/Berlin',
};

const booked = {
  id: pageIds.oncehub.booking,
  subject: slot.subject,
  status: 'scheduled',
  creation_time: '2026-11-20T09:00:00.000Z',
  starting_time: slot.starting_time,
  customer_timezone: slot.customer_timezone,
  host: slot.host,
  duration_minutes: 30,
  location_description: '',
  attendees: ['ada@example.com'],
  booking_calendar: slot.id,
  cancel_url: 'https://oncehub.com/cancel/BKNG-501',
  reschedule_url: 'https://oncehub.com/reschedule/BKNG-501',
  ics_url: 'https://oncehub.com/ics/BKNG-501',
  custom_fields: [{ name: 'shoe_size', value: '38' }],
  utm_source: '',
  utm_medium: '',
  utm_campaign: '',
  utm_term: '',
  utm_content: '',
};

/** What its embedded pages say by themselves when the shop loads. */
export const oncehubAtLoad: readonly ExpectedEvent[] = [
  oncehub('oncehub.chatbot.loaded', 'valid'),
  oncehub('oncehub.widget.loaded', 'valid', [superseded]),
  oncehub('oncehub.booking_calendar.loaded', 'valid'),
];

export const oncehubSteps: readonly Step[] = [...chatbotSteps(), ...classicChatbotSteps(), ...bookingSteps()];

function chatbotSteps(): Step[] {
  const group = 'OnceHub chatbot';
  const opened = { type: 'oncehub.chatbot.opened', payload: bot };
  const renamed = { type: 'oncehub.chatbot.rated', payload: { ...bot, stars: 5 } };
  const broken = { type: 'oncehub.chatbot.started', payload: { bot_id: 1234, bot_name: bot.bot_name } };
  return [
    { ...post('chatbot', opened, oncehub(opened.type, 'valid')), group, id: 'chatbot-good', button: 'Good event' },
    {
      ...post('chatbot', broken, oncehub(broken.type, 'invalid', [{ code: 'invalid_type', path: ['bot_id'] }])),
      group,
      id: 'chatbot-broken',
      button: 'Broken payload',
    },
    {
      ...post('evil', opened, oncehub(opened.type, 'untrusted', [{ code: 'wrong-origin', path: [] }])),
      group,
      id: 'chatbot-origin',
      button: 'Wrong origin',
    },
    {
      ...post('chatbot', renamed, oncehub(renamed.type, 'unknown-event', [{ code: 'unknown-event', path: [] }])),
      group,
      id: 'chatbot-unknown',
      button: 'Undocumented event',
    },
    {
      group,
      id: 'chatbot-forged',
      button: 'Dispatched by a script',
      action: { do: 'forge', message: opened },
      expected: [oncehub(opened.type, 'untrusted', [{ code: 'not-trusted', path: [] }])],
    },
  ];
}

function classicChatbotSteps(): Step[] {
  const group = 'OnceHub chatbot, older event names';
  const clicked = {
    type: 'oncehub.widget.button_clicked',
    payload: { ...bot, button_text: 'Confirm', interaction_label: 'schedule' },
  };
  const broken = { type: 'oncehub.widget.opened' };
  const unknown = { type: 'oncehub.widget.minimized', payload: bot };
  return [
    {
      ...post('chatbot-classic', clicked, oncehub(clicked.type, 'valid', [superseded])),
      group,
      id: 'classic-good',
      button: 'Good event',
    },
    {
      ...post(
        'chatbot-classic',
        broken,
        oncehub(broken.type, 'invalid', [superseded, { code: 'missing-payload', path: [] }]),
      ),
      group,
      id: 'classic-broken',
      button: 'Broken payload',
    },
    {
      ...post('evil', clicked, oncehub(clicked.type, 'untrusted', [superseded, { code: 'wrong-origin', path: [] }])),
      group,
      id: 'classic-origin',
      button: 'Wrong origin',
    },
    {
      ...post(
        'chatbot-classic',
        unknown,
        oncehub(unknown.type, 'unknown-event', [{ code: 'unknown-event', path: [] }]),
      ),
      group,
      id: 'classic-unknown',
      button: 'Undocumented event',
    },
  ];
}

function bookingSteps(): Step[] {
  const group = 'OnceHub booking calendar';
  const type = 'oncehub.booking_calendar.time_slot_selected';
  const scheduled = 'oncehub.booking.scheduled';
  const chosen = { type, payload: slot };
  const { host: _host, ...hostless } = slot;
  const unknown = { type: 'oncehub.booking_calendar.time_slot_hovered', payload: slot };
  return [
    { ...post('booking', chosen, oncehub(type, 'valid')), group, id: 'booking-good', button: 'Good event' },
    {
      ...post(
        'booking',
        { type, payload: hostless },
        oncehub(type, 'invalid', [{ code: 'invalid_type', path: ['host'] }]),
      ),
      group,
      id: 'booking-broken',
      button: 'Broken payload',
    },
    {
      ...post('evil', chosen, oncehub(type, 'untrusted', [{ code: 'wrong-origin', path: [] }])),
      group,
      id: 'booking-origin',
      button: 'Wrong origin',
    },
    {
      ...post('booking', unknown, oncehub(unknown.type, 'unknown-event', [{ code: 'unknown-event', path: [] }])),
      group,
      id: 'booking-unknown',
      button: 'Undocumented event',
    },
    {
      // Its pages disagree on where the UTM values stand.
      ...post(
        'booking',
        { type: scheduled, payload: booked },
        oncehub(scheduled, 'valid', [{ code: 'docs-disagree', path: ['utm_source'] }]),
      ),
      group,
      id: 'booking-booked',
      button: 'Booked',
    },
  ];
}

function oncehub(name: string, status: Status, findings: ExpectedEvent['findings'] = []): ExpectedEvent {
  return { vendor: 'oncehub', name, channel: 'message', status, findings };
}
