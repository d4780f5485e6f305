/** In seconds: a year. */
const longestTolerance = 31_536_000;

/** Whether a number can say how old a signature may be: whole seconds from 0 (any age) to a year. */
export function isTolerance(seconds: number): boolean {
  return Number.isInteger(seconds) && seconds >= 0 && seconds <= longestTolerance;
}
