/**
 * What is wrong with where the keyboard's focus is: nowhere, outside the panel, out of sight, covered or not marked; null when nothing is.
 * Runs inside the panel's document, so it stands on its own: it is sent there as text.
 */
export function focusTrouble(): string | null {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || focused === document.body) return 'The focus is on nothing.';
  const called = focused.outerHTML.slice(0, 120);
  if (!document.hasFocus()) return `The panel has lost the focus; it was on ${called}`;
  if (focused.matches(':disabled')) return `The focus is on what is disabled: ${called}`;
  const box = focused.getBoundingClientRect();
  const left = Math.max(box.left, 0);
  const top = Math.max(box.top, 0);
  const right = Math.min(box.right, innerWidth);
  const bottom = Math.min(box.bottom, innerHeight);
  if (right - left < 1 || bottom - top < 1) return `The focus is out of sight: ${called}`;
  // A field within a frame of its own marks that; the list marks its frame, which lies over the rows.
  const frame = focused.closest('.filter, .tree-search, .list');
  const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  // Why the list is empty stands over its middle, which leaves that frame to be seen.
  const around = frame?.closest('.list-pane') ?? focused;
  const seen = over !== null && (around.contains(over) || over.contains(focused));
  if (!seen) return `The focus is covered by ${over?.outerHTML.slice(0, 80) ?? 'nothing'}: ${called}`;
  const isOutlined = (style: CSSStyleDeclaration): boolean =>
    style.outlineStyle !== 'none' &&
    parseFloat(style.outlineWidth) > 0 &&
    !/(, 0\)|transparent)$/.test(style.outlineColor);
  const marked =
    isOutlined(getComputedStyle(focused)) ||
    (frame !== null && (isOutlined(getComputedStyle(frame)) || isOutlined(getComputedStyle(frame, '::after'))));
  return marked ? null : `The focus is not marked: ${called}`;
}
