/** Headers as Node gives them raw: name, value, name, value …, in the order and case in which they came. */
export type RawHeaders = readonly string[];

/** Name and value of each header, in order. */
export function* headerPairs(raw: RawHeaders): Generator<[name: string, value: string]> {
  for (let index = 0; index + 1 < raw.length; index += 2) yield [raw[index] ?? '', raw[index + 1] ?? ''];
}

/** Headers that are about one connection and so never go on to the next (RFC 9110, 7.6.1), with those that `Connection` names. */
export function isHopByHop(raw: RawHeaders): (name: string) => boolean {
  const hops = new Set([
    'connection',
    'keep-alive',
    'proxy-connection',
    'te',
    'trailer',
    'transfer-encoding',
    'upgrade',
    'http2-settings',
  ]);
  for (const [name, value] of headerPairs(raw)) {
    if (name.toLowerCase() === 'connection') for (const hop of value.split(',')) hops.add(hop.trim().toLowerCase());
  }
  return (name) => hops.has(name.toLowerCase());
}

/** Path and query of a request line; a whole address (`POST http://host/path`) is cut to them. Null: it is neither. */
export function readTarget(url: string): string | null {
  if (url.startsWith('/')) return url;
  const [, target] = /^https?:\/\/[^/?#]+(.*)$/i.exec(url) ?? [];
  if (target === undefined) return null;
  return target.startsWith('/') ? target : `/${target}`;
}

/** The path of path and query. */
export function pathOf(target: string): string {
  return target.split('?', 1)[0] ?? '';
}
