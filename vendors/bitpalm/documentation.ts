/** The pages of BitPalm's documentation this folder is written from. */
export const documentation = {
  /** The page titled Events, which the others link to; its address is inferred from theirs. */
  events: { url: 'https://agents.bitpalm.ai/docs/events', read: '2026-11-20' },
  apiReference: { url: 'https://agents.bitpalm.ai/docs/api-reference', read: '2026-11-20' },
  identify: { url: 'https://agents.bitpalm.ai/docs/identify', read: '2026-11-20' },
} as const;
