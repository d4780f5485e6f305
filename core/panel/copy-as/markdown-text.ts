/** A text of others within a line of Markdown: shown as it is, nothing of it is markup, a link or a mention. */
export function markdownText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>()#+!|~@$&]/g, String.raw`\$&`)
    .replace(/:\/\//g, String.raw`\://`)
    .replace(/www\./gi, (start) => `${start.slice(0, 3)}\\.`);
}

/** A text as code within a line: fenced by more backticks than stand in it. */
export function markdownCode(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line === '') return '';
  const ticks = '`'.repeat(longestTicks(line) + 1);
  const space = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${ticks}${space}${line}${space}${ticks}`;
}

/** The same in a table, where a bare `|` ends the cell even within code. */
export function markdownCodeCell(text: string): string {
  return markdownCode(text).replaceAll('|', String.raw`\|`);
}

/** A block of code, fenced by more backticks than stand in it. */
export function markdownBlock(language: string, text: string): string {
  const fence = '`'.repeat(Math.max(3, longestTicks(text) + 1));
  return `${fence}${language}\n${text}\n${fence}`;
}

function longestTicks(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
