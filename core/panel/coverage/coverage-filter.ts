import type { EventCoverage } from './event-coverage.ts';

/** The filter that shows the events of one line: `vendor:oncehub channel:webhook name:/^booking\.scheduled$/`. */
export function coverageFilter(vendor: string, { channel, name }: Pick<EventCoverage, 'channel' | 'name'>): string {
  return `vendor:${vendor} channel:${channel} name:${name === null ? '/^$/' : nameValue(name)}`;
}

function nameValue(name: string): string {
  // What was cut ends in an ellipsis that the events themselves do not have.
  const cut = name.endsWith('…');
  const held = (cut ? name.slice(0, -1) : name).replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
  return `/^${held}${cut ? '' : '$'}/`;
}
