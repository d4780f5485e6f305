/** One item of a JSON list: its text without the blanks around it, and where that begins. */
export interface ListItem {
  text: string;
  at: number;
}

/**
 * The items of a JSON list, each as it is written: so no number loses a digit and no key its twin, as they would in writing a parsed item again. Reads
 * the text once and parses nothing. Null where brackets and commas make no list; whether each item is JSON is for the caller to see.
 */
export function listItems(text: string): ListItem[] | null {
  const items: ListItem[] = [];
  const open = /^\s*\[/.exec(text)?.[0].length ?? 0;
  if (open === 0) return null;
  let start = open;
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === quote) {
      i = closingQuote(text, i);
      if (i < 0) return null;
    } else if (code === 0x7b || code === 0x5b) depth += 1;
    else if (code === 0x2c && depth === 0) {
      items.push(itemOf(text, start, i));
      start = i + 1;
    } else if (code === 0x7d || code === 0x5d) {
      depth -= 1;
      if (depth >= 0) continue;
      if (code === 0x7d || text.slice(i + 1).trim() !== '') return null;
      const last = itemOf(text, start, i);
      return items.length === 0 && last.text === '' ? [] : [...items, last];
    }
  }
  return null;
}

const quote = 0x22;
const backslash = 0x5c;

/** The next quote that no odd number of backslashes stands before; -1 where there is none. */
function closingQuote(text: string, open: number): number {
  for (let close = text.indexOf('"', open + 1); close >= 0; close = text.indexOf('"', close + 1)) {
    let first = close;
    while (text.charCodeAt(first - 1) === backslash) first -= 1;
    if ((close - first) % 2 === 0) return close;
  }
  return -1;
}

function itemOf(text: string, start: number, end: number): ListItem {
  const item = text.slice(start, end);
  const trimmed = item.trimStart();
  return { text: trimmed.trimEnd(), at: start + item.length - trimmed.length };
}
