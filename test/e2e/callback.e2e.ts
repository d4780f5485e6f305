import { expect, test } from 'vitest';
import { exportCapture, untilTotal } from '../support/capture-of.ts';
import { describeBrowsers } from '../support/describe-browsers.ts';
import { servePages } from '../support/pages.ts';

const booked = {
  errorStatus: 0,
  bookingInfo: {
    Version: '1.0',
    MeetingTimes: [{ UTCTime: '2026-12-01 09:30', CustomerTime: '2026-12-01 10:30', SOTime: '2026-12-01 10:30' }],
    CancelRescheduleLink: 'https://oncehub.com/change/1',
    Note: '',
    CalendarEvent: { ICS: 'https://oncehub.com/a.ics', VCS: 'https://oncehub.com/a.vcs' },
    statusCode: '1',
    Message: null,
    CustomerName: 'Ada Example',
    CustomerEmail: 'ada@example.com',
    CustomerPhone: '+1 555 0100',
    EventTypeName: 'Fitting',
  },
};

const call = (data: unknown): string =>
  `<script>log.push(SOAfterConfirmationFunction.call({ me: 'this' }, ${JSON.stringify(data)}));</script>`;

/** The page's own function in each way a page may write it; it tells its `this` and what it was given. */
const forms: Record<string, string> = {
  'a function declaration': 'function SOAfterConfirmationFunction(data) { return this.me + " " + data.errorStatus; }',
  'an assignment to window':
    'window.SOAfterConfirmationFunction = function (data) { return this.me + " " + data.errorStatus; };',
};

const address = (index: number): string => `https://shop.test/callback-${index}`;

const site = servePages(
  Object.fromEntries(
    Object.values(forms).map((form, index) => [
      address(index),
      `<!doctype html><body><script>var log = []; ${form}</script><p>booking</p>${call(booked)}${call({ errorStatus: 'no' })}</body>`,
    ]),
  ),
);

describeBrowsers(
  'OnceHub’s classic callback',
  (world) => {
    for (const [index, form] of Object.keys(forms).entries()) {
      test(`is recorded and still called when the page has it as ${form}`, async () => {
        const shop = await world.open(address(index));
        const panel = await shop.openPanel();
        expect(await shop.page.evaluate(() => Reflect.get(window, 'log') as unknown)).toEqual(['this 0', 'this no']);
        await untilTotal(panel, 2);
        const { events } = await exportCapture(world.browser, panel);
        expect(events.map(({ vendor, name, channel, status }) => [vendor, name, channel, status])).toEqual([
          ['oncehub', 'SOAfterConfirmationFunction', 'callback', 'valid'],
          ['oncehub', 'SOAfterConfirmationFunction', 'callback', 'invalid'],
        ]);
        expect(events[1]?.findings.map(({ path }) => path.join('.'))).toContain('errorStatus');
      });
    }
  },
  { site },
);
