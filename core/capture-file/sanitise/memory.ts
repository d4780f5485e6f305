/** A function of a text that remembers what it gave. */
export type Memory<T> = (text: string) => T;

const remembered = 20_000;

/** `make`, asked once for each text. Forgets everything when it holds too much, which bounds it without keeping an order. */
export function createMemory<T extends string>(make: (text: string) => T): Memory<T> {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = make(text);
    if (known.size >= remembered) known.clear();
    known.set(text, made);
    return made;
  };
}
