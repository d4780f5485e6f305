/** A shared id (`<vendor> <kind> <value>`) as people are told it: its kind and value. */
export function idWords(id: string): string {
  return id.slice(id.indexOf(' ') + 1);
}

/** Only the kind of a shared id, where the value stands nearby. */
export function idKind(id: string): string {
  return idWords(id).split(' ', 1)[0] ?? '';
}
