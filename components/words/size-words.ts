import { number } from '../../locales/figures.ts';

/** A number of bytes in the unit that fits: `512 B`, `1.4 kB`, `2.0 MB`. */
export function sizeWords(bytes: number): string {
  if (bytes < 1_000) return `${number(bytes)} B`;
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1_000, 'kB'] : [bytes / 1_000_000, 'MB'];
  const digits = value < 100 ? 1 : 0;
  return `${number(value, { minimumFractionDigits: digits, maximumFractionDigits: digits })} ${unit}`;
}
