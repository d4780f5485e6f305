/** The newest of page loads in order of time that is not after `time`; null when there is none. */
export function loadBefore(loads: readonly { time: number }[], time: number): number | null {
  let low = 0;
  let high = loads.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((loads[middle]?.time ?? Infinity) <= time) low = middle + 1;
    else high = middle;
  }
  return loads[low - 1]?.time ?? null;
}
