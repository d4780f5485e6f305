const kind: unique symbol = Symbol('widgetscope.stand-in');

/** Takes the place of a value that no longer exists outside its page (a Blob, an element, what was cut): no keys of its own, and it knows what it stood for. */
export interface StandIn {
  readonly [kind]: string;
}

/** A stand-in for a value of this kind: `Blob`, `Uint8Array`, `cut`, … */
export function standIn(name: string): StandIn {
  return { [kind]: name };
}

/** What a value stood for, or null when it is no stand-in. */
export function standInKind(value: unknown): string | null {
  return typeof value === 'object' && value !== null && kind in value ? String(value[kind]) : null;
}
