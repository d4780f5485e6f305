/** Characters of a value that are shown before the reader asks for the rest. */
const atOnce = 400;

/** How a long value is shown: what of it, and the words that offer the rest (null when there is none) or say what is missing. */
export interface LongText {
  shown: string;
  offer: string | null;
  /** That the text was cut before it came here; null when all of it is here. */
  missing: string | null;
}

/** A value's text (quotes included when it is a string) as a line of the tree shows it. `came`: how many characters were sent, where not all were kept. */
export function longText(text: string, came: number | null, whole: boolean): LongText {
  const kept = came === null ? text.length : keptOf(text);
  const missing = came === null ? null : `${figure(came)} characters came, ${figure(kept)} were kept`;
  if (whole || text.length <= atOnce) return { shown: text, offer: null, missing };
  const offer =
    came === null ? `show all ${figure(keptOf(text))} characters` : `show all ${figure(kept)} kept characters`;
  return { shown: text.slice(0, atOnce).replace(/[\uD800-\uDBFF]$/, ''), offer, missing };
}

/** Characters of a string by its JSON text, or of any other text. */
function keptOf(text: string): number {
  if (!text.startsWith('"')) return text.length;
  const parsed: unknown = JSON.parse(text);
  return typeof parsed === 'string' ? parsed.length : text.length;
}

function figure(count: number): string {
  return count.toLocaleString('en-US');
}
