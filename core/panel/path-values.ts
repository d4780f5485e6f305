import type { WidgetEvent } from '../event.ts';
import { comparedText, readFilterPath, valuesAt } from './filter-path.ts';

/** How many distinct values are given, and how long one may be to be offered. */
const most = { values: 50, text: 80 };

/** The distinct values that events have at a path, as a filter writes them; texts, numbers, true, false and null, but no objects. */
export function pathValues(path: string, events: readonly WidgetEvent[]): string[] {
  const read = readFilterPath(path);
  if (read === null || 'bad' in read) return [];
  const found = new Set<string>();
  for (const event of events.toReversed()) {
    for (const value of valuesAt(event, read)) {
      // Writing a whole payload out costs as much as it is large.
      if (typeof value === 'object' && value !== null) continue;
      const { text } = comparedText(value);
      if (text !== '' && text.length <= most.text) found.add(text);
      if (found.size >= most.values) return [...found];
    }
  }
  return [...found];
}
