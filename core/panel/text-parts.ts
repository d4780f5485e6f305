/** A part of a text, and whether it is what was looked for. */
export interface TextPart {
  text: string;
  hit: boolean;
}

/** How many hits of one text are told apart. */
const mostHits = 200;

/** A text in parts: every place that holds `query`, in either case, and what stands between them. */
export function textParts(text: string, query: string): TextPart[] {
  // Lower case may be longer than what it is the lower case of (İ): then places in one are none in the other.
  const [lower, wanted] = [text.toLowerCase(), query.toLowerCase()];
  if (wanted === '' || lower.length !== text.length) return [{ text, hit: false }];
  const parts: TextPart[] = [];
  let from = 0;
  for (let hits = 0; hits < mostHits; hits += 1) {
    const at = lower.indexOf(wanted, from);
    if (at < 0) break;
    if (at > from) parts.push({ text: text.slice(from, at), hit: false });
    parts.push({ text: text.slice(at, at + wanted.length), hit: true });
    from = at + wanted.length;
  }
  if (from < text.length || parts.length === 0) parts.push({ text: text.slice(from), hit: false });
  return parts;
}
