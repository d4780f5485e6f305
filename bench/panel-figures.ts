import { median } from './median.ts';

/** One line of the table. */
export interface Figure {
  what: string;
  /** Of each run, in milliseconds: the median is printed, and the slowest beside it. */
  times: readonly number[];
  /** The longest task of the panel's main thread in any of the runs; below 50 ms the browser does not tell. */
  pause: number;
  note?: string;
}

export function writeFigures(title: string, figures: readonly Figure[]): void {
  const lines = figures.map(({ what, times, pause, note = '' }) => {
    const slowest = times.length > 1 ? words(Math.max(...times)) : '';
    return `| ${what} | ${words(median(times))} | ${slowest} | ${times.length} | ${pauseWords(pause)} | ${note} |\n`;
  });
  process.stdout.write(
    `\n| ${title} | median | slowest | runs | longest pause of the panel | |\n|---|---|---|---|---|---|\n${lines.join('')}`,
  );
}

/** The number below which so much of the numbers lie. */
export function percentile(numbers: readonly number[], part: number): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? 0;
}

export function words(milliseconds: number): string {
  return milliseconds < 1_000 ? `${milliseconds.toFixed(0)} ms` : `${(milliseconds / 1_000).toFixed(1)} s`;
}

function pauseWords(pause: number): string {
  return pause === 0 ? 'below 50 ms' : words(pause);
}
