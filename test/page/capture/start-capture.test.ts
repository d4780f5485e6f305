// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import type { Capture } from '../../../core/capture.ts';
import type { FrameAnswer, FrameMessage, OwnOrigins } from '../../../core/frame-protocol.ts';
import type { Mode } from '../../../core/tab-state.ts';
import { defineSources } from '../../../core/vendor.ts';
import { startCapture } from '../../../page/capture/start-capture.ts';
import { createManualClock } from './manual-clock.ts';

const sources = [
  defineSources({
    id: 'acme',
    origins: ['https://acme.test'],
    messages: [{ nameKey: 'event', payloadKey: 'payload', prefix: '', distinctive: false }],
  }),
];
const own: OwnOrigins = { acme: ['https://shop.test'] };

let stop = (): void => {};
afterEach(() => stop());

/** A frame whose background answers the hello as it is told to, and everything else with `accepted`. */
function setUp() {
  const clock = createManualClock();
  const captured: Capture[] = [];
  let answerHello: (answer: FrameAnswer) => void = () => {};
  let tellMode: (mode: Mode, origins?: OwnOrigins) => void = () => {};
  stop = startCapture({
    self: window,
    sources,
    clock,
    transport: {
      alive: () => true,
      send(message: FrameMessage) {
        if (message.kind === 'hello') return new Promise((resolve) => (answerHello = resolve));
        captured.push(...message.captures);
        return Promise.resolve({ mode: null, accepted: true });
      },
    },
    onMode(listener) {
      tellMode = listener;
      return () => {};
    },
  });
  return {
    captured,
    tell: (mode: Mode, origins?: OwnOrigins) => tellMode(mode, origins),
    async answer(answer: FrameAnswer) {
      answerHello(answer);
      await clock.advance(0);
    },
    hear(origin: string, data: unknown) {
      window.dispatchEvent(new MessageEvent('message', { origin, data }));
    },
    async names() {
      await clock.advance(1_000);
      return captured.map(({ data }) => Reflect.get(Object(data), 'event'));
    },
  };
}

test('what came from an origin of the user’s before the mode was known is recorded with the answer that names it', async () => {
  const frame = setUp();
  frame.hear('https://shop.test', { event: 'early' });
  frame.hear('https://else.test', { event: 'foreign' });
  frame.hear('https://shop.test', { height: 1 });
  await frame.answer({ mode: 'quiet', accepted: true, origins: own });
  frame.hear('https://shop.test', { event: 'late' });
  expect(await frame.names()).toEqual(['early', 'late']);
});

test('an answer without origins means there are none; one that knows no mode changes nothing', async () => {
  const frame = setUp();
  await frame.answer({ mode: 'quiet', accepted: true, origins: own });
  frame.hear('https://shop.test', { event: 'one' });
  // The answer to the captures knows no mode.
  expect(await frame.names()).toEqual(['one']);
  frame.hear('https://shop.test', { event: 'two' });
  frame.tell('quiet');
  frame.hear('https://shop.test', { event: 'nobody’s' });
  frame.tell('watched', own);
  frame.hear('https://shop.test', { event: 'three' });
  frame.hear('https://shop.test', 'no name');
  expect(await frame.names()).toEqual(['one', 'two', 'three']);
});
