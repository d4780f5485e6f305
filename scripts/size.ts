import { statSync } from 'node:fs';
import { join } from 'node:path';

/** A file of the build, its size, and what it may grow to, in bytes. */
export interface SizeCheck {
  file: string;
  bytes: number;
  budget: number;
}

const folder = '.output/chrome-mv3';

/** What runs in every frame of every page: its size is paid there each time. In bytes. */
export const budgets = { 'capture.js': 12_900, 'hook.js': 10_100 };

/** Measures the built files that have a budget. Throws when one is not there: build first. */
export function checkSizes(): SizeCheck[] {
  return Object.entries(budgets).map(([file, budget]) => ({ file, budget, bytes: statSync(join(folder, file)).size }));
}
