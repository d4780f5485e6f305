/** What a key does in the list. */
export type ListAction = { kind: 'move'; to: number } | { kind: 'open' } | { kind: 'close' };

/** Where the list stands when a key is pressed: `active` is -1 when no row is. */
export interface ListPosition {
  active: number;
  count: number;
  /** How many rows one screen holds. */
  page: number;
}

type Step = (position: ListPosition) => number;

const steps: Record<string, Step> = {
  ArrowDown: ({ active }) => active + 1,
  j: ({ active }) => active + 1,
  ArrowUp: ({ active, count }) => (active < 0 ? count - 1 : active - 1),
  k: ({ active, count }) => (active < 0 ? count - 1 : active - 1),
  Home: () => 0,
  End: ({ count }) => count - 1,
  PageDown: ({ active, page }) => active + page,
  PageUp: ({ active, page }) => active - page,
};

/** What `key` (as `KeyboardEvent.key` names it) means in the list; null when it is not the list's. */
export function listAction(key: string, position: ListPosition): ListAction | null {
  if (key === 'Enter') return position.active < 0 ? null : { kind: 'open' };
  if (key === 'Escape') return { kind: 'close' };
  const step = Object.hasOwn(steps, key) ? steps[key] : undefined;
  if (step === undefined || position.count === 0) return null;
  return { kind: 'move', to: Math.max(0, Math.min(position.count - 1, step(position))) };
}
