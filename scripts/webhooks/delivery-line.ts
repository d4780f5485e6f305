/** What a printed line is about. */
export interface DeliveryLine {
  /** Milliseconds since the epoch. */
  time: number;
  method: string;
  /** Path and query; of a query only that there is one is printed, for it may hold a token. */
  target: string;
  /** Of the body; null when it was not read. */
  bytes: number | null;
  /** What became of it: `200 in 12 ms`. */
  outcome: string;
}

const longestPath = 100;

/** One line for people: no body, no header, nothing that a terminal would obey. */
export function deliveryLine({ time, method, target, bytes, outcome }: DeliveryLine): string {
  const [path = '', query] = target.split('?', 2);
  const shown = `${printable(path)}${query === undefined ? '' : '?…'}`;
  return [clock(time), method, shown, ...(bytes === null ? [] : [size(bytes)]), '→', outcome].join(' ');
}

/** The time of day here, to the millisecond. */
export function clock(time: number): string {
  const date = new Date(time);
  return `${date.toTimeString().slice(0, 8)}.${String(date.getMilliseconds()).padStart(3, '0')}`;
}

/** ASCII only; what else a sender puts into a path is written as an escape. */
function printable(path: string): string {
  const cut = path.length > longestPath ? `${path.slice(0, longestPath)}…` : path;
  return cut.replaceAll(/[^\x20-\x7e…]/g, (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
