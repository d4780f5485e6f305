import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { atLoad, steps, webhooks } from '../../demo/play-list.ts';
import { createDemoReceiver } from '../../demo/serve.ts';
import { createDemoSite, shopUrl } from '../../demo/site.ts';
import { demoSecrets } from '../../demo/webhooks/secrets.ts';
import {
  cobrowseAnswer,
  differences,
  exportAllPlayed,
  playDemo,
  playedWithWebhooks,
  playWebhooks,
} from '../../scripts/play.ts';
import type { Receiver } from '../../scripts/webhooks/receiver.ts';
import { exportText, untilTotal } from '../support/capture-of.ts';
import { describeBrowsers } from '../support/describe-browsers.ts';

const expected = steps.flatMap((step) => step.expected);
const forged = steps.flatMap(({ action, expected: events }) =>
  action.do === 'post' && action.frame === 'evil' ? events : [],
);

async function problemsOf(text: string): Promise<unknown> {
  const schema = JSON.parse(await readFile('docs/capture.schema.json', 'utf8')) as object;
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
  return validate(JSON.parse(text)) ? [] : validate.errors;
}

let receiver: Receiver | null = null;
beforeEach(async () => {
  receiver = await createDemoReceiver();
});
afterEach(async () => {
  await receiver?.close();
  receiver = null;
});

describeBrowsers(
  'the demo',
  (world) => {
    test('arrives in the panel with the right status, findings and paths, also what fired before it was opened', async () => {
      const shop = await world.open(shopUrl);
      await playDemo(shop); // no panel yet: vendor origins, buses, callbacks and DOM events are recorded all the same
      const panel = await shop.openPanel();
      // Without a panel, messages of other origins are not even read: what evil.test forged before is not there.
      await playDemo(shop);
      // The shop's second subscription to a name is no news.
      const listened = expected.filter(({ findings }) => findings.some(({ code }) => code === 'undocumented-listener'));
      const count = atLoad.length + 2 * expected.length - forged.length - listened.length;
      const { capture } = await exportAllPlayed(world.browser, panel, { count });
      const twice = differences(capture.events);
      expect(twice.filter((line) => line.startsWith('played'))).toEqual([]);
      expect(forged.length).toBeGreaterThan(0);
      expect(capture.events.filter(({ origin }) => origin === 'https://evil.test')).toHaveLength(forged.length);
      // Above all what Chat Data told twice each time, as a message and to its SDK's listeners, is there once.
      const ofChatData = ({ vendor }: { vendor: string | null }): boolean => vendor === 'chat-data';
      const told = 2 * expected.filter(ofChatData).length - forged.filter(ofChatData).length;
      expect(capture.events.filter(ofChatData)).toHaveLength(told);
      expect(capture.events).toHaveLength(count);
    });

    test('has its webhooks delivered, verified and judged on the same timeline, and exports none of their secrets', async () => {
      const shop = await world.open(shopUrl);
      const panel = await shop.openPanel();
      await playDemo(shop);
      await playWebhooks(shop, panel, receiver?.address ?? '');
      const { capture } = await exportAllPlayed(world.browser, panel, { count: playedWithWebhooks.length });
      expect(differences(capture.events, playedWithWebhooks)).toEqual([]);
      expect(capture.events.filter(({ channel }) => channel === 'webhook')).toHaveLength(32);
      expect(webhooks.filter(({ signature }) => signature === 'verified')).toHaveLength(16);
      for (const choice of ['Export (sanitized)', 'Export with sensitive data'] as const) {
        const text = await exportText(world.browser, panel, choice);
        expect(await problemsOf(text)).toEqual([]);
        for (const secret of [...Object.values(demoSecrets), receiver?.key ?? '']) expect(text).not.toContain(secret);
      }
      expect(await cobrowseAnswer(shop)).toBe('not answered');
    });

    test('exports files that satisfy the published schema, by a validator that is not ours', async () => {
      const shop = await world.open(shopUrl);
      const panel = await shop.openPanel();
      await playDemo(shop);
      await untilTotal(panel, atLoad.length + expected.length);
      for (const choice of ['Export (sanitized)', 'Export with sensitive data'] as const) {
        const text = await exportText(world.browser, panel, choice);
        expect(await problemsOf(text)).toEqual([]);
        expect(text.includes('ada@example.com')).toBe(choice === 'Export with sensitive data');
        expect(JSON.parse(text)).toMatchObject({ sanitized: choice === 'Export (sanitized)' });
      }
      const broken = (await exportText(world.browser, panel)).replace('"status": "valid"', '"status": "fine"');
      expect(await problemsOf(broken)).not.toEqual([]);
    });
  },
  { site: createDemoSite({ receiver: () => receiver }) },
);
