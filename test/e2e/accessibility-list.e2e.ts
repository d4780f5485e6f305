import { test } from 'vitest';
import { auditPanel, clickAt, untilRows } from '../support/audit.ts';
import { describeBrowsers } from '../support/describe-browsers.ts';
import { servePages } from '../support/pages.ts';
import { embedding, frameAt, opened, post, senderPage } from '../support/sender.ts';
import { waitFor } from '../support/wait-for.ts';

const vendor = 'https://oncehub.com/sender';
const forger = 'https://evil.test/sender';
/** Says more at once than a frame holds for the background: the rest is shed, and counted. */
const flooding = `<!doctype html><title>flood</title><h1>Flood</h1><script>
  const data = { type: 'oncehub.chatbot.opened', payload: { bot_id: 'BOT-1', bot_name: 'x'.repeat(99_000) } };
  for (let index = 0; index < 700; index += 1) dispatchEvent(new MessageEvent('message', { data, origin: 'https://evil.test' }));
</script>`;
const site = servePages({
  'https://shop.test/': embedding(vendor, forger),
  'https://shop.test/flood': flooding,
  'https://empty.test/': '<!doctype html><title>empty</title><h1>Empty</h1>',
  [vendor]: senderPage,
  [forger]: senderPage,
});

const incomplete = { type: 'oncehub.chatbot.opened', payload: { bot_name: 'a bot' } };
const undocumented = { type: 'oncehub.chatbot.rated', payload: { stars: 5 } };

describeBrowsers(
  'axe-core finds nothing in light, dark and forced colours',
  (world) => {
    test('while the list is empty, whatever the reason', async () => {
      const shop = await world.open('https://shop.test/');
      const { view, check } = await auditPanel(shop);
      await check('waiting', '.empty');
      await shop.page.goto('https://empty.test/');
      await view.waitUntil('silence', () => document.body.innerText.includes('since the page loaded'), []);
      await check('silent', '.empty');
      await view.click('button', 'Record');
      await view.waitUntil('a pause', () => document.body.innerText.includes('Recording is paused'), []);
      await check('paused', '.empty');
    });

    test('in the list, with a gap and a pill for new rows', async () => {
      const shop = await world.open('https://empty.test/');
      const { view, check } = await auditPanel(shop);
      await view.click('checkbox', 'Preserve log');
      await shop.page.goto('https://shop.test/flood');
      await view.waitUntil('what was dropped', () => /[1-9]\d* dropped/.test(document.body.innerText), []);
      await view.focus('grid', 'Events');
      await waitFor('the gap at the end', async () => {
        await view.press('End');
        return view.evaluate(() => document.querySelector('.row.gap') !== null);
      });
      await check('a gap', '.row.gap');
      await view.press('Home');
      await shop.page.reload();
      await check('new rows below', '.newer');
    });

    // The last one: how the list is sorted and grouped is remembered.
    test('in the list, with rows of every status, page loads, a selection, repeats and a filter', async () => {
      const shop = await world.open('https://shop.test/');
      const { view, check } = await auditPanel(shop);
      await view.click('checkbox', 'Preserve log');
      await view.click('checkbox', 'All messages');
      const frame = await frameAt(shop.page, vendor);
      // The frames hear of it a moment later.
      await waitFor('an unrecognized event', async () => {
        await post(frame, { hello: 'world' });
        return view.evaluate(() => document.querySelector('.row.unrecognized') !== null);
      });
      await post(frame, opened(1), opened(1), opened(1), incomplete, undocumented);
      await post(await frameAt(shop.page, forger), opened(2));
      await untilRows(view, 'valid', 'invalid', 'unknown-event', 'untrusted', 'unrecognized');
      await shop.page.reload();
      await check('every status and a page load', '.row.navigation');
      await view.focus('grid', 'Events');
      await view.press('Home');
      await check('a row with the keyboard on it', '.row.active');
      await clickAt(view, '[role=row][data-status=invalid]');
      await clickAt(view, '[role=row][data-status=untrusted]', true);
      await check('several selected', '[aria-selected=true] ~ [aria-selected=true]');
      await view.press('Escape');
      await view.click('button', 'Columns');
      await check('the menu of columns', '[role=menu]');
      await view.click('menuitemcheckbox', 'Group repeats');
      await view.press('Escape');
      await check('repeats in one row', '.repeats');
      await clickAt(view, '.repeats');
      await check('repeats laid open', '.repeats.open');
      await view.focus('columnheader', 'Status');
      await view.press('Enter');
      await check('sorted by status', '[role=columnheader].status[aria-sort=ascending]');
      await view.fill('searchbox', 'Filter', 'nothing-has-this');
      await check('filtered away', '.empty');
    });
  },
  { site, only: 'chrome' },
);
