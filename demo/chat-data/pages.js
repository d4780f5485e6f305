/* A stand-in for Chat Data's embedded chat, made from its documentation: it posts `{ event, payload }` to the page around it. */
const chatbot = {
  chatbot_id: '654aee418bc9a33b0e50d0ad',
  chatbot_name: 'Shop guide',
  chatbot_display_name: 'Ask Fern',
};
const conversation = {
  ...chatbot,
  conversation_id: '7b0c9f5e-52f1-4f0e-9a55-0f5f2f2f6c11',
  source: 'widget',
  lead: { uuid: 'c2a4c9a6-4a3d-4a57-8b57-3b7d4d0f9e21' },
};
const visitor = { name: 'Ada Example', phone: '+49 30 5550123', email: 'ada@example.com', source: 'widget' };

embed({
  title: 'Ask Fern (Chat Data)',
  says: 'I answer questions about shoes.',
  buttons: {
    Ask: { event: 'chat', payload: { ...conversation, message: 'Do you resole boots?' } },
    'Leave details': { event: 'lead-submission', payload: visitor },
    'Get a person': { event: 'live-chat-escalation', payload: conversation },
    Minimise: { event: 'minimize-widget', payload: {} },
  },
});
