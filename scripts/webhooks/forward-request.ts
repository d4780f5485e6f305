import { headerPairs, isHopByHop, pathOf } from './request-head.ts';
import type { RawHeaders } from './request-head.ts';

/**
 * Path and query to ask the endpoint for: `/` goes to the address itself, anything else below it; the address's own query stands first.
 * Null when the path climbs (`/../admin`): through the tunnel that would reach what the user has not pointed at.
 */
export function forwardTarget(endpoint: URL, target: string): string | null {
  const path = pathOf(target);
  if (/(^|[/\\]|%2f|%5c)(\.|%2e){2}($|[/\\;#]|%2f|%5c|%3b|%23)/i.test(path)) return null;
  const query = target.slice(path.length + 1);
  const base = endpoint.pathname;
  const joined = path === '/' ? base : base.replace(/\/$/, '') + path;
  const queries = [endpoint.search.slice(1), query].filter((part) => part !== '');
  return queries.length === 0 ? joined : `${joined}?${queries.join('&')}`;
}

/**
 * The delivery's headers, in their order and case, but for those of the connection it came on. `Host` is the endpoint's. `Expect` is
 * left out as it has been answered, and a body that came in chunks gets its length.
 */
export function forwardHeaders(raw: RawHeaders, { host, length }: { host: string; length: number }): string[] {
  const isHop = isHopByHop(raw);
  const headers: string[] = [];
  let hasHost = false;
  let hasLength = false;
  for (const [name, value] of headerPairs(raw)) {
    const lower = name.toLowerCase();
    if (lower === 'host') {
      if (!hasHost) headers.push(name, host);
      hasHost = true;
    } else if (lower !== 'expect' && (lower === 'content-length' || !isHop(name))) {
      headers.push(name, value);
      hasLength ||= lower === 'content-length';
    }
  }
  if (!hasHost) headers.unshift('Host', host);
  if (!hasLength) headers.push('Content-Length', String(length));
  // A connection for each: on one that is kept, an endpoint that restarts loses the next delivery.
  return [...headers, 'Connection', 'close'];
}

/** The endpoint's headers for the sender, as they came, but for those of the connection. */
export function answerHeaders(raw: RawHeaders): string[] {
  const isHop = isHopByHop(raw);
  return [...headerPairs(raw)].filter(([name]) => !isHop(name)).flat();
}
