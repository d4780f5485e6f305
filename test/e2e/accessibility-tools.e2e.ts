import { test } from 'vitest';
import { auditPanel, clickAt, untilRows } from '../support/audit.ts';
import { describeBrowsers } from '../support/describe-browsers.ts';
import { startRelay } from '../support/event-stream-relay.ts';
import { servePages } from '../support/pages.ts';
import { enterSecret } from '../support/receiver.ts';
import { embedding, frameAt, opened, post, senderPage } from '../support/sender.ts';

const vendor = 'https://oncehub.com/sender';
const forger = 'https://evil.test/sender';
const site = servePages({
  'https://shop.test/': embedding(vendor, forger),
  [vendor]: senderPage,
  [forger]: senderPage,
});

const drifted = { type: 'oncehub.chatbot.opened', payload: { bot_id: 1234, extra: true } };
const undocumented = { type: 'oncehub.chatbot.rated', payload: { stars: 5 } };

describeBrowsers(
  'axe-core finds nothing in light, dark and forced colours',
  (world) => {
    const openShop = async () => {
      const shop = await world.open('https://shop.test/');
      const audited = await auditPanel(shop);
      await post(await frameAt(shop.page, vendor), opened(1), drifted, undocumented);
      await post(await frameAt(shop.page, forger), opened(2));
      await untilRows(audited.view, 'valid', 'invalid', 'unknown-event', 'untrusted');
      return audited;
    };

    test('in the filter: suggestions, mistakes, keys that do not exist, chips', async () => {
      const { view, check } = await openShop();
      await view.focus('searchbox', 'Filter');
      await view.press('ArrowDown');
      await view.press('ArrowDown');
      await check('suggestions', '.suggestion[aria-selected=true]');
      await view.press('Escape');
      await view.fill('searchbox', 'Filter', 'status:valid /(/');
      await check('a mistake', '.filter.bad .filter-remarks.filter-fault');
      await view.fill('searchbox', 'Filter', 'vendr:oncehub');
      await check('a key that does not exist', '.filter-remarks');
      await view.fill('searchbox', 'Filter', 'vendor:oncehub -status:valid status:invalid,untrusted');
      await check('chips in and out of the filter', '.chip.on');
      await view.focus('button', 'OnceHub 4');
      await check('the keyboard on a chip', '.chip:focus');
    });

    test('in the timeline with a range, and folded away', async () => {
      const { view, check } = await openShop();
      await view.focus('slider', 'Time range');
      await view.press('ArrowRight');
      await check('a range', '.overview-brush');
      await view.press('End');
      await view.press('ArrowLeft');
      await check('a range and what it hides', '.overview-range');
      await view.click('button', 'Overview');
      await check('the timeline folded away', '.overview-fold[aria-expanded=false]');
      await view.click('button', 'Overview');
    });

    test('in the menus, the dialogs and a refusal', async () => {
      const { view, check } = await openShop();
      await view.click('button', 'Export');
      await check('the menu of exports', '[role=menu][aria-label=Export]');
      await view.press('Escape');
      await view.click('button', 'Settings');
      await check('settings', 'dialog.settings');
      await view.click('button', 'Close');
      await view.click('button', 'Keyboard shortcuts');
      await check('the sheet of shortcuts', 'dialog.sheet');
      await view.click('button', 'Close');
      await view.chooseFile({ name: 'bad.json', text: '{"hello": 1}' });
      await check('a refused file', '.notice.error');
      await view.click('button', 'Dismiss');
      await clickAt(view, '[role=row][data-status=invalid]');
      await view.focus('grid', 'Events');
      await view.press('ContextMenu');
      await check('the menu of a row', '.copy-menu.loose');
    });

    test('in the coverage, with what differs', async () => {
      const { view, check } = await openShop();
      await view.click('button', 'Coverage');
      await check('coverage', '.coverage-vendor');
      await clickAt(view, '.differences button');
      await check('what differs', 'table.drift');
      await clickAt(view, '.coverage-others summary');
      await check('vendors not seen', '.coverage-others[open]');
      await view.click('button', 'Copy as Markdown: OnceHub');
      await check('a copied report', '.coverage-note:not(:empty)');
    });

    test('in the webhooks: a stream that runs and one that is refused, a mistake in a paste, secrets, sending', async () => {
      const relay = await startRelay();
      const { view, check } = await openShop();
      await enterSecret(view, 'Chat Data', 'a-signing-secret');
      await view.fill('textbox', 'Webhook body or curl command', '{"event": }');
      await view.click('button', 'Add');
      await check('a secret that is set, a mistake in a paste', '#paste-error');
      await view.fill('textbox', 'Event stream address', relay.address);
      await view.click('button', 'Connect');
      await check('a stream that runs', '.stream.open');
      relay.answer((response) => void response.writeHead(403).end());
      relay.hangUp('tear');
      await check('a stream that is refused', '.stream.refused');
      await view.click('button', 'Send example…');
      await view.fill('textbox', 'Address', 'https://elsewhere.test/hook');
      await check('a webhook to send', 'dialog.send');
      await view.click('button', 'Send');
      await check('the question before it leaves', '.confirm');
      await view.click('button', 'Cancel');
      await view.fill('textbox', 'JSON', '{');
      await check('a body that is no JSON', '#send-fault');
      await relay.close();
    });
  },
  { site, only: 'chrome' },
);
