import { describe, expect, it } from 'vitest';
import { parseWebhooksOptions, webhooksHelp } from '../../scripts/webhooks/options.ts';

describe('parseWebhooksOptions', () => {
  it('listens on 4400, takes 5 MB and keeps 1,000 when nothing is asked', () => {
    expect(parseWebhooksOptions([], {})).toEqual({
      help: false,
      port: 4400,
      forward: null,
      maxBody: 5_000_000,
      keep: 1000,
      key: null,
    });
  });

  it('takes every option', () => {
    const args =
      '--port 0 --forward http://localhost:3000/api/webhook --max-body 1.5MiB --keep 7 --key 0123456789abcdef';
    expect(parseWebhooksOptions(args.split(' '), {})).toEqual({
      help: false,
      port: 0,
      forward: new URL('http://localhost:3000/api/webhook'),
      maxBody: 1_572_864,
      keep: 7,
      key: '0123456789abcdef',
    });
  });

  it.each([
    ['64000', 64_000],
    ['500kB', 500_000],
    ['5mb', 5_000_000],
    ['1 MiB', 1_048_576],
    ['64MB', 64_000_000],
  ])('reads the size %s', (size, bytes) => {
    expect(parseWebhooksOptions(['--max-body', size], {})).toMatchObject({ maxBody: bytes });
  });

  it('takes the key from the environment, and rather from the command line', () => {
    const environment = { WIDGETSCOPE_WEBHOOK_KEY: 'environment-0123' };
    expect(parseWebhooksOptions([], environment)).toMatchObject({ key: 'environment-0123' });
    expect(parseWebhooksOptions(['--key', 'command-line-012'], environment)).toMatchObject({ key: 'command-line-012' });
    expect(parseWebhooksOptions([], { WIDGETSCOPE_WEBHOOK_KEY: '' })).toMatchObject({ key: null });
  });

  it.each([
    [['--bogus'], /Unknown option '--bogus'.*--help/],
    [['stray'], /stray/],
    [['--port'], /--port.*argument/],
    [['--port', '65536'], /0 to 65535, not "65536"/],
    [['--port', '4e3'], /0 to 65535, not "4e3"/],
    [['--keep', '0'], /--keep takes a number from 1/],
    [['--max-body', '65MB'], /--max-body takes.*not "65MB"/],
    [['--max-body', '5 bananas'], /not "5 bananas"/],
    [['--max-body', '0'], /--max-body/],
    [['--forward', 'localhost:3000'], /http:\/\/ or https:\/\/ address, not "localhost:3000"/],
    [['--forward', 'http://a:b@localhost:3000'], /without a user name/],
    [['--forward', 'http://localhost:4400/x'], /leads back to the receiver/],
    [['--port', '80', '--forward', 'http://127.0.0.1/'], /leads back/],
    [['--key', 'short'], /--key has 5 characters and needs at least 16: whoever guesses it/],
    [['--key', 'spaces and more &c'], /letters, digits/],
  ])('refuses %j in one sentence', (args, message) => {
    expect(parseWebhooksOptions(args, {})).toMatch(message);
  });

  it('names the variable that holds a bad key, and never the key', () => {
    const refused = parseWebhooksOptions([], { WIDGETSCOPE_WEBHOOK_KEY: 'hunter2' });
    expect(refused).toMatch(/WIDGETSCOPE_WEBHOOK_KEY has 7 characters/);
    expect(refused).not.toContain('hunter2');
  });

  it('tells of every option in the help', () => {
    for (const option of ['--port', '--forward', '--max-body', '--keep', '--key', '--help']) {
      expect(webhooksHelp).toContain(`  ${option} `);
    }
  });
});
