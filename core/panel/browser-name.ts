/** Name and version of the browser out of its user agent, as the capture file gives them: `Chrome/156.0.0.0`. */
export function browserName(userAgent: string): string {
  const named = ['Edg', 'OPR', 'Firefox', 'Chrome', 'Version'].map(
    (name) => new RegExp(`(?:\\b|Headless)(${name}/[\\d.]+)`).exec(userAgent)?.[1],
  );
  const found = named.find((name) => name !== undefined) ?? 'unknown/0';
  return found.replace('Edg/', 'Edge/').replace('OPR/', 'Opera/').replace('Version/', 'Safari/');
}
