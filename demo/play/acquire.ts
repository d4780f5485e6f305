import type { Status } from '../../core/event.ts';
import { pageIds } from './page-ids.ts';
import type { ExpectedEvent, Step } from './step.ts';

const { chat } = pageIds.acquire;
const unknown = 'conversation-rated';

export const acquireSteps: readonly Step[] = [
  // Fields of the conversation are not documented.
  say('conversation-start', 'Conversation starts', { argument: { id: chat, status: 'pending' } }),
  say('conversation-end', 'Conversation ends', { argument: String(chat) }),
  say('ui_reloaded', 'Widget reloaded'),
  say('rtcroom-incall', 'Call', { argument: true }),
  say('rtcroom', 'Call room'),
  say('cobrowse-request', 'Co-browsing asked for', { argument: true }),
  say('cobrowse_session', 'Co-browsing starts'),
  say('mirror', 'Page mirrored'),
  say('mirror-dispose', 'Mirror gone'),
  say('dispose', 'Co-browsing over'),
  {
    ...say('rtcroom-incall', 'Broken payload', { argument: 'yes' }),
    id: 'acquire-broken',
    expected: [acquire('rtcroom-incall', 'invalid', [{ code: 'invalid_type', path: [] }])],
  },
  {
    ...say(unknown, 'Undocumented event', { argument: { stars: 5 }, listen: unknown }),
    expected: [
      acquire(unknown, 'unknown-event', [{ code: 'undocumented-listener', path: [] }]),
      acquire(unknown, 'unknown-event', [{ code: 'unknown-event', path: [] }]),
    ],
  },
];

function say(event: string, button: string, rest: { argument?: unknown; listen?: string } = {}): Step {
  return {
    group: 'Acquire',
    id: `acquire-${event}`,
    button,
    action: { do: 'emit', widget: 'acquire', event, ...rest },
    expected: [acquire(event, 'valid')],
  };
}

function acquire(name: string, status: Status, findings: ExpectedEvent['findings'] = []): ExpectedEvent {
  return { vendor: 'acquire', name, channel: 'bus', status, findings };
}
