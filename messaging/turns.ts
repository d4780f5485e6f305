/** Runs the steps of each key one after the other, in the order they were given; steps of other keys do not wait. Gives each step's own outcome. */
export function createTurns<Key>(): <Result>(key: Key, step: () => Promise<Result>) => Promise<Result> {
  const last = new Map<Key, Promise<void>>();
  return (key, step) => {
    const before = last.get(key);
    const result = before === undefined ? step() : before.then(step);
    const free = (): void => {
      if (last.get(key) === over) last.delete(key);
    };
    const over: Promise<void> = result.then(free, free); // the caller has the error; the next step starts afresh
    last.set(key, over);
    return result;
  };
}
