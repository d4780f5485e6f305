/** A text of an event's data and what it was masked as. */
export interface Replacement {
  text: string;
  masked: string;
}

/** `remark` with every masked value it quotes replaced by its mask: whole, or cut with an ellipsis. */
export function replaceKnown(remark: string, replacements: readonly Replacement[]): string {
  let replaced = remark;
  for (const { text, masked } of replacements.toSorted((a, b) => b.text.length - a.text.length)) {
    replaced = replaceWhole(replaced, text, masked);
    const oneLine = text.replace(/\s+/g, ' ').trim();
    replaced = replaceCut(replaced, oneLine, masked);
  }
  return replaced;
}

function replaceWhole(remark: string, text: string, masked: string): string {
  if (remark === text) return masked;
  if (remark === JSON.stringify(text)) return JSON.stringify(masked);
  const quoted = JSON.stringify(text);
  if (remark.includes(quoted)) return remark.replaceAll(quoted, () => JSON.stringify(masked));
  if (text.length < 4 || !remark.includes(text)) return remark;
  return remark.split(text).reduce((before, after) => before + (standsAlone(before, after) ? masked : text) + after);
}

/** True when what is between is no part of a longer word. */
function standsAlone(before: string, after: string): boolean {
  return !/[\p{L}\p{Nd}]$/u.test(before.slice(-2)) && !/^[\p{L}\p{Nd}]/u.test(after);
}

function replaceCut(remark: string, text: string, masked: string): string {
  const end = remark.indexOf('…');
  if (end < 0) return remark;
  const head = remark.slice(0, end);
  for (let length = Math.min(text.length, head.length); length >= 3; length--) {
    if (!head.endsWith(text.slice(0, length))) continue;
    return replaceCutTail(head, length, masked) + '…' + replaceCut(remark.slice(end + 1), text, masked);
  }
  return head + '…' + replaceCut(remark.slice(end + 1), text, masked);
}

/** A mask may be longer or shorter than what it stands for; cut, it is at most as long. */
function replaceCutTail(head: string, length: number, masked: string): string {
  return head.slice(0, head.length - length) + masked.slice(0, length);
}
