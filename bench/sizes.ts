import { stat } from 'node:fs/promises';

const budgets = { 'capture.js': 12_000, 'hook.js': 6_000 };

/** The size of what runs in every frame of every page, beside its budget. */
export async function measureSizes(): Promise<void> {
  process.stdout.write('| content script | bytes | budget |\n|---|---|---|\n');
  for (const [file, budget] of Object.entries(budgets)) {
    const { size } = await stat(`.output/chrome-mv3/${file}`);
    process.stdout.write(`| ${file} | ${size} | ${budget} |\n`);
  }
}
