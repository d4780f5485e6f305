import { expect, onTestFinished, test } from 'vitest';
import { untilTotal } from '../support/capture-of.ts';
import { describeBrowsers } from '../support/describe-browsers.ts';
import { startRelay } from '../support/event-stream-relay.ts';
import { openWalked, untilSelected, walked, walkedWith } from '../support/keyboard-world.ts';
import { chatWebhook } from '../support/receiver.ts';
import { waitFor } from '../support/wait-for.ts';

describeBrowsers(
  'webhooks by keys',
  (world) => {
    test('come from a stream and a pasted body, with a secret, and l leads to them', async () => {
      const relay = await startRelay();
      onTestFinished(() => relay.close());
      const { panel, walk } = await openWalked(world);
      await walk.tabTo('button', 'Webhooks');
      await walk.press('Enter');
      await walk.standsOn('textbox', 'Event stream address');
      await walk.type(relay.address);
      await walk.press('Enter');
      await waitFor('the request', () => relay.requests.length === 1);
      // Firefox has no answer before its first byte.
      relay.say(': hello\n\n');
      await walk.until('the stream', () => document.querySelector('.stream.open') !== null, []);
      await walk.tabTo('button', 'Disconnect');
      await walk.press('Enter');
      await walk.until('no stream', () => document.querySelector('.stream.off') !== null, []);

      await walk.tabTo('textbox', 'Webhook body or curl command');
      await walk.type('{"event": }');
      await walk.tabTo('button', 'Add');
      await walk.press('Enter');
      await walk.until('what is wrong', () => document.querySelector('#paste-error') !== null, []);
      await walk.tabTo('textbox', 'Webhook body or curl command', 'Shift+Tab');
      await walk.press('Control+a');
      await walk.type(chatWebhook);
      await walk.tabTo('button', 'Add');
      await walk.press('Enter');
      await untilTotal(panel, walked + 1);
      await walk.standsOn('textbox', 'Webhook body or curl command');

      // A password field has no role.
      const onSecret = (): boolean => document.activeElement?.getAttribute('aria-label') === 'Secret of Chat Data';
      for (let stops = 0; stops < 20 && !(await panel.evaluate(onSecret)); stops += 1) await walk.press('Tab');
      await walk.type('a-secret');
      await walk.press('Enter');
      await walk.standsOn('button', 'Forget the secret of Chat Data');
      await walk.press('Enter');
      await walk.until('the field again', onSecret, []);
      await walk.press('Escape');
      await walk.standsOn('button', 'Webhooks');

      await walk.tabTo('grid', 'Events');
      await walk.press('End', 'ArrowUp');
      await untilSelected(panel, walked + 1);
      await walk.press('l');
      await untilSelected(panel, walked + 2);
      await walk.press('Shift+L');
      await untilSelected(panel, walked + 1);
      await walk.standsOn('grid', 'Events');
    });

    test('are sent from a dialog that gives the focus back', async () => {
      const { walk } = await openWalked(world);
      await walk.tabTo('button', 'Webhooks');
      await walk.press(' ');
      await walk.standsOn('textbox', 'Event stream address');
      await walk.tabTo('combobox', 'Documented webhook');
      await walk.press('ArrowDown');
      await walk.tabTo('button', 'Send example…');
      await walk.press('Enter');
      await walk.standsOn('textbox', 'Address');
      await walk.tabTo('button', 'Copy as curl');
      await walk.press('Enter');
      await walk.until('that it is copied', () => document.querySelector('dialog [role=status]') !== null, []);
      await walk.press('Escape');
      await walk.standsOn('button', 'Send example…');
      expect(await walk.clipboard()).toMatch(/^curl /);
      await walk.tabTo('button', 'Close webhooks');
      await walk.press('Enter');
      await walk.standsOn('button', 'Webhooks');
    });
  },
  walkedWith,
);
