import { expect, test } from 'vitest';
import { shopUrl } from '../../demo/site.ts';
import { steps } from '../../demo/play-list.ts';
import { differences, exportAllPlayed, playDemo } from '../../scripts/play.ts';
import { describeBrowsers } from '../support/describe-browsers.ts';

describeBrowsers('smoke', (world) => {
  test('the demo shop opens with DevTools on the Widget Events panel', async () => {
    const shop = await world.open(shopUrl);
    const panel = await shop.openPanel();
    expect(await panel.evaluate(() => document.title)).toBe('Widget Events');
    expect(await panel.evaluate(() => location.pathname)).toBe('/panel.html');
  });

  test('what the demo plays is what the panel exports, with its statuses and findings', async () => {
    const shop = await world.open(shopUrl);
    const panel = await shop.openPanel();
    await playDemo(shop);
    const { capture } = await exportAllPlayed(world.browser, panel);
    expect(differences(capture.events)).toEqual([]);
  });

  test('every button of the demo makes the shop hear what its widgets say, from their own origins', async () => {
    const shop = await world.open(shopUrl);
    const { page } = shop;
    await page.waitForSelector('body[data-ready]');
    await page.evaluate(() => {
      const heard: string[] = [];
      Reflect.set(window, 'heardByTest', heard);
      addEventListener('message', ({ origin, data }) => heard.push(`${origin} ${data.type}`));
      addEventListener('bitpalm-identify', ({ type }) => heard.push(type));
    });
    await playDemo(shop);
    const expected = steps.filter(({ action }) => action.do !== 'emit').length;
    await page.waitForFunction((count) => Reflect.get(window, 'heardByTest').length === count, {}, expected);
    const heard: string[] = await page.evaluate(() => Reflect.get(window, 'heardByTest'));
    expect(heard).toContain('https://oncehub.com oncehub.chatbot.opened');
    expect(heard).toContain('https://evil.test oncehub.chatbot.opened');
  });

  test('http://oncehub.com stays what it is', async () => {
    const { page } = await world.open('http://oncehub.com/');
    expect(await page.evaluate(() => location.origin)).toBe('http://oncehub.com');
  });

  test('the panel opens in a tab of its own for a given tab', async () => {
    const shop = await world.open(shopUrl);
    const tabId = await shop.tabId();
    const view = await world.browser.openExtensionPage(`panel.html?tabId=${tabId}`);
    expect(await view.evaluate(() => document.title)).toBe('Widget Events');
    await view.close();
  });

  test('the background can be stopped and wakes again', async () => {
    expect(await world.browser.background.evaluate(() => 1 + 1)).toBe(2);
    expect(await world.browser.background.stop()).toBe(true);
    expect(await world.browser.background.evaluate(() => 1 + 1)).toBe(2);
  });
});
