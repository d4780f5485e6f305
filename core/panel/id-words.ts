/** A shared id (`<vendor> <kind> <value>`) as people are told it: its kind and value. */
export function idWords(id: string): string {
  return id.slice(id.indexOf(' ') + 1);
}
