import { describe, expect, it } from 'vitest';
import { parseStartOptions } from '../../scripts/start-options.ts';

describe('parseStartOptions', () => {
  it('opens the demo in a window when nothing is asked and there is a display', () => {
    expect(parseStartOptions([], true)).toEqual({ help: false, headless: false, browser: null, url: null });
  });

  it('plays without a window where there is no display', () => {
    expect(parseStartOptions([], false)).toMatchObject({ headless: true });
  });

  it('takes a browser and an address', () => {
    const options = parseStartOptions(['--browser', 'firefox', '--url', 'http://localhost:3000/'], true);
    expect(options).toMatchObject({ browser: 'firefox', url: 'http://localhost:3000/' });
  });

  it.each([
    [['--bogus'], /Unknown option '--bogus'.*--help/],
    [['--browser', 'safari'], /chrome or firefox, not "safari"/],
    [['--url', 'example'], /http:\/\/ or https:\/\/ address, not "example"/],
    [['--url', 'file:///etc/passwd'], /address/],
    [['--headless', '--url', 'https://a.test'], /neither with --headless/],
    [['stray'], /stray/],
  ])('refuses %j in one sentence', (args, message) => {
    expect(parseStartOptions(args, true)).toMatch(message);
  });

  it('gives help even where an address could not be opened', () => {
    expect(parseStartOptions(['--help', '--url', 'https://a.test'], false)).toMatchObject({ help: true });
  });
});
