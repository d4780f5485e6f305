import type { ExpectedEvent, ExpectedFinding } from './step.ts';

/** Whether the vendor says that it signs. */
const signatures = {
  'chat-data': 'verified',
  acquire: 'not-signed-by-vendor',
  ebbot: 'not-signed-by-vendor',
  oncehub: 'verified',
} as const;

/**
 * What Widgetscope should say about each documented webhook, written from the vendors' documentation: what their own examples
 * write otherwise than they mean it is a remark.
 */
export const webhookEvents: readonly ExpectedEvent[] = [
  ...['chat', 'live-chat-escalation', 'lead-submission', 'user-online', 'user-offline'].map((name) =>
    webhook('chat-data', name),
  ),
  webhook('acquire', 'CHAT_ON_START', [{ code: 'malformed-key', path: ['data', ' id'] }]),
  webhook('acquire', 'CHAT_ON_ACCEPT', [{ code: 'stringly-typed', path: ['chat_wait_time'] }]),
  webhook('acquire', 'CHAT_ON_MESSAGE', [
    { code: 'json-in-string', path: ['message'] },
    { code: 'json-in-string', path: ['recording'] },
  ]),
  webhook('acquire', 'CHAT_ON_CLOSE', [
    { code: 'stringly-typed', path: ['chat_duration'] },
    { code: 'json-in-string', path: ['users'] },
  ]),
  ...[
    'chat.create',
    'chat.data.update',
    'chat.user.update',
    'chat.user.message',
    'chat.bot.message',
    'chat.agent.message',
    'chat.system.message',
    'chat.message',
    'chat.scenario.run',
    'chat.status.change',
    'chat.close',
  ].map((name) => webhook('ebbot', name)),
  webhook('ebbot', 'chat.update', [{ code: 'json-in-string', path: ['chat', 'chat_user', 'info'] }]),
  ...[
    'booking.scheduled',
    'booking.rescheduled',
    'booking.canceled',
    'booking.canceled_then_rescheduled',
    'booking.canceled_reschedule_requested',
    'booking.completed',
    'booking.no_show',
    'booking.reassigned',
    'conversation.started',
    'conversation.closed',
    'conversation.abandoned',
  ].map((name) => webhook('oncehub', name)),
];

function webhook(vendor: keyof typeof signatures, name: string, findings: ExpectedFinding[] = []): ExpectedEvent {
  return { vendor, name, channel: 'webhook', status: 'valid', findings, signature: signatures[vendor] };
}
