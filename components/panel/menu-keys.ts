/** The items of a menu, in order. */
export function itemsOf(menu: HTMLElement | null): HTMLElement[] {
  return menu === null ? [] : [...menu.querySelectorAll<HTMLElement>('[role^=menuitem]')];
}

/** Where a key leads among the items of a menu: arrows go round, Home and End to the ends, a letter to the next item that begins with it; null for any other key. */
export function itemAfterKey(event: KeyboardEvent, items: readonly HTMLElement[]): HTMLElement | null {
  const at = items.findIndex((item) => item === document.activeElement);
  const { key } = event;
  if (key === 'ArrowDown') return items[(at + 1) % items.length] ?? null;
  if (key === 'ArrowUp') return items.at(at <= 0 ? -1 : at - 1) ?? null;
  if (key === 'Home') return items[0] ?? null;
  if (key === 'End') return items.at(-1) ?? null;
  if (key.length !== 1 || key === ' ' || event.ctrlKey || event.metaKey || event.altKey) return null;
  const round = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  return round.find((item) => item.textContent.toLowerCase().startsWith(key.toLowerCase())) ?? null;
}
