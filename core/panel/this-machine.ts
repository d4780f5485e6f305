/** Whether a host name, as a parsed address gives it (`localhost`, `127.0.0.1`, `[::1]`), is this machine's own. */
export function isThisMachine(hostname: string): boolean {
  return /^(?:(?:.+\.)?localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname.toLowerCase());
}
