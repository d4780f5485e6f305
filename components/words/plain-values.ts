import type { Values } from '../../locales/text.ts';
import { number } from '../../locales/figures.ts';

/** Values for a text, their numbers written without separators: places, versions and bounds read as they stand in a file or a message. */
export function plainValues(values: Values, options: Intl.NumberFormatOptions = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'number' ? number(value, { useGrouping: false, ...options }) : value,
    ]),
  );
}
