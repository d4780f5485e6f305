/* A stand-in for OnceHub's embedded pages, made from its documentation: each posts `{ type, payload }` to the page around it. */
const bot = { bot_id: 'BOT-1234', bot_name: 'Shop assistant' };
const calendar = {
  id: 'BKC-77',
  subject: 'Fitting appointment',
  host: 'USR-9',
  url: 'https://oncehub.com/BKC-77',
  name: 'Fittings',
  duration_minutes: 30,
};
const at = (hour) => ({
  ...calendar,
  starting_time: `2026-12-01T${hour}:30:00.000Z`,
  customer_timezone: 'Europe/Berlin',
});
const booked = {
  id: 'BKNG-501',
  subject: calendar.subject,
  status: 'scheduled',
  creation_time: '2026-11-20T09:00:00.000Z',
  starting_time: '2026-12-01T09:30:00.000Z',
  customer_timezone: 'Europe/Berlin',
  host: calendar.host,
  duration_minutes: 30,
  location_description: '',
  attendees: ['ada@example.com'],
  booking_calendar: calendar.id,
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
const answer = { ...bot, button_text: 'Confirm', interaction_label: 'schedule' };

const pages = {
  '/demo/chatbot': {
    title: 'Chat with us',
    says: 'Looking for something? I know this shop.',
    loaded: { type: 'oncehub.chatbot.loaded', payload: bot },
    buttons: {
      Open: { type: 'oncehub.chatbot.opened', payload: bot },
      Start: { type: 'oncehub.chatbot.started', payload: bot },
      Confirm: { type: 'oncehub.chatbot.button_clicked', payload: answer },
      Close: { type: 'oncehub.chatbot.closed', payload: bot },
    },
  },
  '/demo/chatbot-classic': {
    title: 'Chat with us (older names)',
    says: 'I still speak the names of 2025.',
    loaded: { type: 'oncehub.widget.loaded', payload: { bot_name: bot.bot_name } },
    buttons: {
      Open: { type: 'oncehub.widget.opened', payload: bot },
      Start: { type: 'oncehub.conversation.started', payload: bot },
      Confirm: { type: 'oncehub.widget.button_clicked', payload: answer },
      Close: { type: 'oncehub.widget.closed', payload: bot },
    },
  },
  '/demo/booking': {
    title: 'Book a fitting',
    says: 'Tuesday, 1 December',
    loaded: { type: 'oncehub.booking_calendar.loaded', payload: calendar },
    buttons: {
      '10:30': { type: 'oncehub.booking_calendar.time_slot_selected', payload: at('09') },
      '11:30': { type: 'oncehub.booking_calendar.time_slot_selected', payload: at('10') },
      'Book it': { type: 'oncehub.booking.scheduled', payload: booked },
    },
  },
};

embed(pages[location.pathname]);
