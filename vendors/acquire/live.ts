import { typeName } from '../../core/describe.ts';
import type { Finding } from '../../core/event.ts';
import { unexpectedArgument } from '../../core/example-remarks.ts';
import { finding } from '../../core/findings.ts';
import { at } from '../../core/json.ts';
import type { EventDefinition } from '../../core/vendor.ts';
import { z } from '../../core/zod.ts';
import { liveObject, noMoreThan } from './arguments.ts';
import { documentation } from './documentation.ts';

const roomExample = { id: 'room-1', users: {} };
const roomUserExample = { status: { $type: 'function', name: 'status' } };

/** Calls. */
const callEvents: readonly EventDefinition[] = [
  {
    name: 'rtcroom-incall',
    channel: 'bus',
    fires: 'A voice or video call begins (true) or ends (false).',
    documentation: documentation.calls,
    schema: z.boolean(),
    example: true,
  },
  {
    name: 'rtcroom',
    channel: 'bus',
    fires: 'The room for calls is ready: the room, and the visitor in it.',
    documentation: documentation.calls,
    schema: z.tuple([liveObject, liveObject]).rest(z.unknown()),
    example: [roomExample, roomUserExample],
    everyArgument: true,
    remarks: (payload) => noMoreThan(2, 'rtcroom', payload),
  },
];

/** Co-browsing: the app's two events, then those of the session it hands over. */
const cobrowseEvents: readonly EventDefinition[] = [
  {
    name: 'cobrowse-request',
    channel: 'bus',
    fires:
      "An agent asks to see the visitor's screen; the handler answers by calling its second argument with true or false.",
    documentation: documentation.cobrowse,
    schema: z.tuple([z.unknown(), z.function()]).rest(z.unknown()),
    example: [true, { $type: 'function', name: 'cb' }],
    everyArgument: true,
    remarks: (payload) => [...verified(payload), ...noMoreThan(2, 'cobrowse-request', payload)],
  },
  {
    name: 'cobrowse_session',
    channel: 'bus',
    fires: 'A co-browsing session is there.',
    documentation: documentation.cobrowse,
    schema: liveObject,
    example: { on: { $type: 'function', name: 'on' } },
  },
  {
    name: 'mirror',
    channel: 'bus',
    fires: 'Co-browsing has been accepted and begins.',
    documentation: documentation.cobrowse,
    // The page's sample has three arguments, with no word on them.
    schema: z.array(z.unknown()),
    example: [{}, {}, {}],
    everyArgument: true,
    remarks: (payload) => noMoreThan(3, 'mirror', payload),
  },
  {
    name: 'mirror-dispose',
    channel: 'bus',
    fires: 'The visitor has opened or reloaded a page during co-browsing.',
    documentation: documentation.cobrowse,
    // One argument, with no word on it.
    schema: z.unknown(),
    example: {},
  },
  {
    name: 'dispose',
    channel: 'bus',
    fires: 'Co-browsing has ended.',
    documentation: documentation.cobrowse,
    schema: z.unknown(),
    example: null,
    remarks: (payload) => unexpectedArgument('Acquire', 'dispose', payload),
  },
];

/** What goes on between the visitor and an agent besides the chat. */
export const liveEvents: readonly EventDefinition[] = [...callEvents, ...cobrowseEvents];

/** The page says only that it tells whether the visitor has confirmed. */
function verified(payload: unknown): Finding[] {
  const value = at(payload, [0]);
  if (typeof value === 'boolean') return [];
  const message = `The first argument (verified) is ${typeName(value)}; Acquire's documentation reads as true or false.`;
  const received = typeName(value);
  return [finding('warning', { code: 'differs-from-example', path: [0], message, expected: 'boolean', received })];
}
