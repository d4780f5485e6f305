import { defineSources } from '../../core/vendor.ts';

/**
 * OnceHub posts `{ type: 'oncehub.…', payload }` to the page from its frame; its classic booking pages call a global function instead.
 * `https://oncehub.com` is the only origin its documentation names (embed-events page, read 2026-11-20): its script hosts
 * (cdn.oncehub.com, cdn3.onceplatform.com) run inside the page and send nothing.
 */
export const oncehubSources = defineSources({
  id: 'oncehub',
  origins: ['https://oncehub.com'],
  messages: [{ nameKey: 'type', payloadKey: 'payload', prefix: 'oncehub.', distinctive: true }],
  callbacks: [{ global: 'SOAfterConfirmationFunction' }],
});
