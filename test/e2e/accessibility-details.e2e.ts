import { expect, test } from 'vitest';
import { auditPanel, chooseAt, clickAt, untilRows } from '../support/audit.ts';
import { describeBrowsers } from '../support/describe-browsers.ts';
import { servePages } from '../support/pages.ts';
import { chatDataHeaders, chatWebhook, enterSecret } from '../support/receiver.ts';
import { embedding, frameAt, opened, post, senderPage } from '../support/sender.ts';
import { waitFor } from '../support/wait-for.ts';

const vendor = 'https://oncehub.com/sender';
const forger = 'https://evil.test/sender';
const site = servePages({
  'https://shop.test/': embedding(vendor, forger),
  [vendor]: senderPage,
  [forger]: senderPage,
});

/** Two fields wrong, one missing, one more than documented, and every kind of value. */
const wrong = {
  type: 'oncehub.chatbot.opened',
  payload: {
    bot_id: 1234,
    extra: { list: [true, null, 1.5, 'two'], when: new Date(0).toISOString(), deep: { deeper: 'x'.repeat(900) } },
    link: 'https://oncehub.com/chat',
  },
};

describeBrowsers(
  'axe-core finds nothing in light, dark and forced colours',
  (world) => {
    test('in the details of an invalid event: each tab, its search, its menus, its comparison', async () => {
      const shop = await world.open('https://shop.test/');
      const { view, check } = await auditPanel(shop);
      await post(await frameAt(shop.page, vendor), opened(1), wrong);
      await untilRows(view, 'valid', 'invalid');
      await clickAt(view, '[role=row][data-status=invalid]');
      await check('Payload', '.line.marked.error');
      await view.click('button', 'Expand all');
      await view.fill('searchbox', 'Search in payload', 'de');
      await check('a search in the payload', '.tree mark');
      await view.fill('searchbox', 'Search in payload', 'nowhere-in-it');
      await check('a search that finds nothing', '.tree-search.none');
      await view.fill('searchbox', 'Search in payload', '');
      await view.focus('treeitem', null);
      await view.press('p');
      await check('a copied path', '.copied');
      await view.evaluate(() =>
        document.querySelector('[role=treeitem]')?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true })),
      );
      await check('the menu of a line', '.line-menu');
      await view.press('Escape');
      await view.click('button', 'Copy as');
      await check('the menu of formats', '.copy-menu');
      await view.press('Escape');
      await view.click('button', 'Compare');
      await check('compared with the example', '.changes');
      await chooseAt(view, '.diff select', 'previous');
      await check('compared with the one before', '.changes');
      await view.click('button', 'Compare');
      for (const tab of ['Findings', 'Raw', 'Sender']) {
        await view.click('tab', tab);
        await check(tab, `[role=tab][aria-label=${tab}][aria-selected=true]`);
      }
      await view.focus('separator', 'Size of details');
      await check('the keyboard on the splitter', '.splitter:focus');
    });

    test('in the details of an untrusted and of an unrecognized event', async () => {
      const shop = await world.open('https://shop.test/');
      const { view, check } = await auditPanel(shop);
      await view.click('checkbox', 'All messages');
      const frame = await frameAt(shop.page, forger);
      // The frames hear of it a moment later.
      await waitFor('an unrecognized event', async () => {
        await post(frame, opened(1), { hello: 'world' });
        return view.evaluate(() => document.querySelector('.row.unrecognized') !== null);
      });
      await untilRows(view, 'untrusted', 'unrecognized');
      await clickAt(view, '[role=row][data-status=untrusted]');
      await check('untrusted: Payload', '.details .status.untrusted');
      await view.click('tab', 'Sender');
      await check('untrusted: Sender', '.frames');
      await clickAt(view, '[role=row][data-status=unrecognized]');
      await view.click('tab', 'Payload');
      await check('unrecognized: Payload', '.details .status.unrecognized');
      await view.click('tab', 'Findings');
      await check('unrecognized: Findings', '.details');
    });

    test('in the details of webhooks that are linked', async () => {
      const shop = await world.open('https://shop.test/');
      const { view, check } = await auditPanel(shop);
      await enterSecret(view, 'Chat Data', 'a-signing-secret');
      const headers = { ...chatDataHeaders(chatWebhook, 'another'), 'content-type': 'application/json' };
      const curl = Object.entries(headers).map(([name, value]) => `-H '${name}: ${value}'`);
      for (const text of [chatWebhook, `curl 'https://shop.test/hook' ${curl.join(' ')} --data-raw '${chatWebhook}'`]) {
        await view.fill('textbox', 'Webhook body or curl command', text);
        await view.click('button', 'Add');
      }
      await untilRows(view, 'valid', 'untrusted');
      await view.click('button', 'Webhooks');
      await clickAt(view, '[role=row][data-status=untrusted]');
      await check('a wrong signature, linked', '.linked');
      await view.focus('grid', 'Events');
      await view.press('L');
      await check('a step to the linked event', '.linked .step');
      await view.click('tab', 'Sender');
      await check('a delivery', '[role=tab][aria-label=Sender][aria-selected=true]');
      expect(await view.count('button', 'Send…')).toBe(1);
    });
  },
  { site, only: 'chrome' },
);
