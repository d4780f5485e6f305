import type { Status } from '../../core/event.ts';
import type { BitPalmForm, ExpectedEvent, Step } from './step.ts';

const identity = { slug: 'shop', externalUserId: 'user-7', name: 'Ada Example', email: 'ada@example.com' };

export const bitpalmSteps: readonly Step[] = [
  ...widgetSteps('global', 'BitPalm as window.widget'),
  ...widgetSteps('const', 'BitPalm as a top-level const'),
  ...widgetSteps('module', 'BitPalm in a module, handed over with observe()'),
  ...identifySteps(),
];

/** A bus has no origin of its own, so there is no wrong one to play. */
function widgetSteps(widget: BitPalmForm, group: string): Step[] {
  const unknown = 'handoff_requested';
  return [
    {
      group,
      id: `${widget}-good`,
      button: 'Good event',
      action: { do: 'emit', widget, event: 'lead_captured', argument: { conversationId: `conversation-${widget}` } },
      expected: [bitpalm('lead_captured', 'valid')],
    },
    {
      group,
      id: `${widget}-broken`,
      button: 'Broken payload',
      action: { do: 'emit', widget, event: 'message_sent', argument: { message: 42 } },
      expected: [bitpalm('message_sent', 'invalid', [{ code: 'invalid_type', path: ['message'] }])],
    },
    {
      group,
      id: `${widget}-unknown`,
      button: 'Undocumented event',
      action: { do: 'emit', widget, event: unknown, listen: unknown },
      expected: [
        bitpalm(unknown, 'unknown-event', [{ code: 'undocumented-listener', path: [] }]),
        bitpalm(unknown, 'unknown-event', [{ code: 'unknown-event', path: [] }]),
      ],
    },
  ];
}

function identifySteps(): Step[] {
  const group = 'BitPalm identify (DOM event)';
  return [
    {
      group,
      id: 'identify-good',
      button: 'Good event',
      action: { do: 'identify', detail: identity },
      expected: [{ ...bitpalm('bitpalm-identify', 'valid'), channel: 'dom-event' }],
    },
    {
      group,
      id: 'identify-broken',
      button: 'Broken payload',
      action: { do: 'identify', detail: { ...identity, externalUserId: 7 } },
      expected: [
        {
          ...bitpalm('bitpalm-identify', 'invalid', [{ code: 'invalid_type', path: ['externalUserId'] }]),
          channel: 'dom-event',
        },
      ],
    },
  ];
}

function bitpalm(name: string, status: Status, findings: ExpectedEvent['findings'] = []): ExpectedEvent {
  return { vendor: 'bitpalm', name, channel: 'bus', status, findings };
}
