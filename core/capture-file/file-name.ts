/**
 * The default name of a capture file: `widgetscope-<host>-<YYYYMMDD-HHMMSS>.json`, in local time.
 * The host is reduced to characters that every file system takes; an address without one gives `page`.
 */
export function captureFileName(url: string, time: Date): string {
  const day = `${pad(time.getFullYear(), 4)}${pad(time.getMonth() + 1)}${pad(time.getDate())}`;
  const clock = `${pad(time.getHours())}${pad(time.getMinutes())}${pad(time.getSeconds())}`;
  return `widgetscope-${safeHost(url)}-${day}-${clock}.json`;
}

function safeHost(url: string): string {
  const authority = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@\\]*@)?(\[[^\]]*\]|[^:/?#\\]*)/i.exec(url);
  const host = (authority?.[1] ?? '').toLowerCase().replace(/[^a-z0-9.-]+/g, '-');
  return host.slice(0, 100).replace(/^[.-]+|[.-]+$/g, '') || 'page';
}

function pad(value: number, length = 2): string {
  return String(value).padStart(length, '0');
}
