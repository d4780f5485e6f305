/** Calls `act` with the newest value of each key, at most once every `interval` milliseconds a key; the last value always gets through. */
export function createThrottle<K, V>(interval: number, act: (key: K, value: V) => void): (key: K, value: V) => void {
  const waiting = new Map<K, { value: V; fresh: boolean }>();
  const fire = (key: K): void => {
    const entry = waiting.get(key);
    if (entry === undefined) return;
    if (!entry.fresh) {
      waiting.delete(key);
      return;
    }
    entry.fresh = false;
    setTimeout(fire, interval, key);
    act(key, entry.value);
  };
  return (key, value) => {
    const entry = waiting.get(key);
    if (entry !== undefined) {
      entry.value = value;
      entry.fresh = true;
      return;
    }
    waiting.set(key, { value, fresh: true });
    fire(key);
  };
}
