import type { Observe, Place } from './bus.ts';
import { isArray, isObject, isOfBrowser } from './pristine.ts';
import type { Around, Wrap } from './wrap.ts';

/** Functions looked at in a queue. */
const mostQueued = 1_000;

/**
 * Gives the function that takes up a ready queue: an array the vendor's script will empty, or whatever that script put in its place, with a `push`. The
 * functions in it, and those that are pushed, get a proxy in front that sees the bus they are called with before they do. Everything else that is
 * pushed stays as it is.
 */
export function createTakeQueue(place: Place, observe: Observe, wrap: Wrap): (queue: unknown) => void {
  const queued: Around = (run, args) => {
    observe(args[0], place);
    return run();
  };

  function takeEntries(list: readonly unknown[]): void {
    for (let i = 0; i < list.length && i < mostQueued; i++) wrap(list, `${i}`, queued);
  }

  return (queue) => {
    if (!isObject(queue) || isOfBrowser(queue)) return;
    wrap(queue, 'push', (run, args) => {
      // A list of our own: what stands in it is what is pushed.
      takeEntries(args);
      return run();
    });
    if (isArray(queue)) takeEntries(queue);
  };
}
