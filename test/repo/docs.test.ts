import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { copyFormats } from '../../core/panel/copy-as/formats.ts';
import { completedKeys } from '../../core/panel/filter-keys.ts';
import { playedWithWebhooks } from '../../scripts/play.ts';
import { budgets } from '../../scripts/size.ts';
import { webhooksHelp } from '../../scripts/webhooks/options.ts';
import { watchedSources } from '../../vendors/sources.ts';

const text = (file: string): string => readFileSync(file, 'utf8');

it('docs/webhooks.md has the receiver’s options as --help prints them', () => {
  expect(text('docs/webhooks.md')).toContain(webhooksHelp);
});

it('docs/filter.md has every key of the filter', () => {
  const page = text('docs/filter.md');
  expect(completedKeys.filter((key) => !new RegExp(`\`${key}[:.]`).test(page))).toEqual([]);
});

it('docs/security.md has every name that is trapped on window', () => {
  const page = text('docs/security.md');
  const trapped = watchedSources.flatMap(({ buses, callbacks, callbackProperties }) => [
    ...buses.flatMap(({ lookups, common }) => Object.keys(lookups).filter((name) => !common.includes(name))),
    ...buses.flatMap(({ queues = [] }) => queues),
    ...callbacks.map(({ global }) => global),
    ...callbackProperties.flatMap(({ globals }) => globals),
  ]);
  expect(trapped.length).toBeGreaterThan(5);
  expect(trapped.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});

it('docs/performance.md has the budgets of the content scripts', () => {
  const page = text('docs/performance.md');
  for (const [file, budget] of Object.entries(budgets)) {
    expect(page).toMatch(new RegExp(`\\| \`${file}\` +\\| [\\d,]+ +\\| ${budget.toLocaleString('en-US')} +\\|`));
  }
});

it('the README has the number of events the demo plays, the CHANGELOG that of the formats of Copy as', () => {
  expect(text('README.md')).toContain(`All ${playedWithWebhooks.length} events captured as played.`);
  expect(copyFormats).toHaveLength(12);
  expect(text('CHANGELOG.md')).toContain('copy as twelve formats');
});
