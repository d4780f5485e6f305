/** Ebbot's documentation as its site's own repository held it in August 2024, for what no live address is known of. */
const repository = 'https://github.com/ebbot-ai/ebbot_flutter_ui/blob/bd4ccf1a3d86e5ed29bda27a20fe6ef65db0a766';
const developerResources = 'https://docs.ebbot.ai/ebbot-docs/developer-resources/ebbot-chat';

/** The pages of Ebbot's documentation this folder is written from. */
export const documentation = {
  hooks: { url: `${developerResources}/chat-widget-api`, read: '2026-11-20' },
  webhooks: { url: `${developerResources}/webhooks`, read: '2026-11-20' },
  releaseNotes: { url: `${repository}/support/release-notes.md`, read: '2026-11-20' },
  productGuides: {
    url: `${repository}/product-guides/product-guide-events/product-guide-user-events.md`,
    read: '2026-11-20',
  },
  addToCart: { url: `${repository}/product-guides/install-guide.md`, read: '2026-11-20' },
} as const;
