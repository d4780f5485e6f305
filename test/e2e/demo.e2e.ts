import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { steps } from '../../demo/play-list.ts';
import { shopUrl } from '../../demo/site.ts';
import { differences, exportAllPlayed, playDemo } from '../../scripts/play.ts';
import { exportText, untilTotal } from '../support/capture-of.ts';
import { describeBrowsers } from '../support/describe-browsers.ts';

async function problemsOf(text: string): Promise<unknown> {
  const schema = JSON.parse(await readFile('docs/capture.schema.json', 'utf8')) as object;
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
  return validate(JSON.parse(text)) ? [] : validate.errors;
}

describeBrowsers('the demo', (world) => {
  test('arrives in the panel with the right status, findings and paths, also what fired before it was opened', async () => {
    const shop = await world.open(shopUrl);
    await playDemo(shop); // no panel yet: vendor origins, buses and DOM events are recorded all the same
    const panel = await shop.openPanel();
    // Without a panel, messages of other origins are not even read: what evil.test forged before is not there.
    const forged = steps.filter(({ action }) => action.do === 'post' && action.frame === 'evil').length;
    await playDemo(shop);
    const { capture } = await exportAllPlayed(world.browser, panel);
    const twice = differences(capture.events);
    const unplayed = twice.filter((line) => line.startsWith('played'));
    expect(unplayed).toEqual([]);
    expect(forged).toBeGreaterThan(0);
    const before = capture.events.filter(({ origin }) => origin === 'https://evil.test').length;
    expect(before).toBe(forged);
  });

  test('exports files that satisfy the published schema, by a validator that is not ours', async () => {
    const shop = await world.open(shopUrl);
    const panel = await shop.openPanel();
    await playDemo(shop);
    await untilTotal(panel, 30);
    for (const choice of ['Export (sanitized)', 'Export with sensitive data'] as const) {
      const text = await exportText(world.browser, panel, choice);
      expect(await problemsOf(text)).toEqual([]);
      expect(text.includes('ada@example.com')).toBe(choice === 'Export with sensitive data');
      expect(JSON.parse(text)).toMatchObject({ sanitized: choice === 'Export (sanitized)' });
    }
    const broken = (await exportText(world.browser, panel)).replace('"status": "valid"', '"status": "fine"');
    expect(await problemsOf(broken)).not.toEqual([]);
  });
});
