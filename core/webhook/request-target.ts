/** Path and query of an address, as a request asks for them; `/` where the address ends with its host. The scheme may be missing, as curl allows it. */
export function requestTarget(url: string): string {
  const address = url.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '').replace(/#.*$/s, '');
  const start = address.search(/[/?]/);
  if (start < 0) return '/';
  return address[start] === '?' ? `/${address.slice(start)}` : address.slice(start);
}
