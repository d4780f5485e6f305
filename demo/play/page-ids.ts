/** The ids that events of the shop's page and the webhooks of the same visit share, by vendor. */
export const pageIds = {
  oncehub: { booking: 'BKNG-501' },
  'chat-data': { conversation: '7b0c9f5e-52f1-4f0e-9a55-0f5f2f2f6c11', lead: 'c2a4c9a6-4a3d-4a57-8b57-3b7d4d0f9e21' },
  acquire: { chat: 4711 },
  ebbot: { chat: 'chat-5150' },
} as const;
