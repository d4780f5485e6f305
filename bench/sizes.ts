import { checkSizes } from '../scripts/size.ts';

/** The size of what runs in every frame of every page, beside its budget. */
export function measureSizes(): void {
  process.stdout.write('| content script | bytes | budget |\n|---|---|---|\n');
  for (const { file, bytes, budget } of checkSizes()) {
    process.stdout.write(`| ${file} | ${bytes} | ${budget} |\n`);
  }
}
