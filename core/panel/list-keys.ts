/** What a key does in the list. */
export type ListAction =
  | { kind: 'move'; to: number }
  /** As far as this from where the range began. */
  | { kind: 'extend'; to: number }
  | { kind: 'all' }
  | { kind: 'open' }
  | { kind: 'close' }
  /** Open or shut the repeats a row stands for. */
  | { kind: 'group'; open: boolean };

/** Where the list stands when a key is pressed: `active` is -1 when no row is. */
export interface ListPosition {
  active: number;
  count: number;
  /** How many rows one screen holds. */
  page: number;
}

/** The keys held with it. */
export interface HeldKeys {
  shift: boolean;
  /** Control, or Command where that is the one. */
  control: boolean;
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

const none: HeldKeys = { shift: false, control: false };

/** What `key` (as `KeyboardEvent.key` names it) means in the list; null when it is not the list's. */
export function listAction(key: string, position: ListPosition, held: HeldKeys = none): ListAction | null {
  if (held.control) return key === 'a' && position.count > 0 ? { kind: 'all' } : null;
  if (key === 'Enter') return position.active < 0 ? null : { kind: 'open' };
  if (key === 'Escape') return { kind: 'close' };
  if (key === 'ArrowRight' || key === 'ArrowLeft')
    return position.active < 0 ? null : { kind: 'group', open: key === 'ArrowRight' };
  const step = Object.hasOwn(steps, key) ? steps[key] : undefined;
  if (step === undefined || position.count === 0) return null;
  const to = Math.max(0, Math.min(position.count - 1, step(position)));
  return held.shift ? { kind: 'extend', to } : { kind: 'move', to };
}
