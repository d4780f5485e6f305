const units: Record<string, number> = { '': 1, k: 1_000, m: 1_000_000 };

/** Reads a size in bytes, as the Network panel does: `500`, `10k`, `1.5M`, `2kB`. Null where it is none. */
export function readSize(text: string): number | null {
  const found = /^(\d+(?:\.\d+)?)([km]?)b?$/i.exec(text);
  const unit = units[(found?.[2] ?? '').toLowerCase()];
  return found === null || unit === undefined ? null : Number(found[1]) * unit;
}

/** A moment, or a time of any day; both in milliseconds, the latter since local midnight. */
export interface FilterTime {
  daily: boolean;
  milliseconds: number;
}

/** Reads `14:05`, `14:05:09.120` (of any day), `2026-11-20`, `2026-11-20T14:05` (local) and with `Z` or an offset. Null where it is none. */
export function readTime(text: string): FilterTime | null {
  const clock = /^(\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d{1,3})?))?$/.exec(text);
  if (clock !== null) {
    const [hours, minutes, seconds] = [Number(clock[1]), Number(clock[2]), Number(clock[3] ?? 0)];
    if (hours > 23 || minutes > 59 || seconds >= 60) return null;
    return { daily: true, milliseconds: Math.round(((hours * 60 + minutes) * 60 + seconds) * 1_000) };
  }
  const day = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}\S*)?$/i.exec(text);
  // Without a time of day, the language takes a date for one in UTC.
  const milliseconds = day === null ? Number.NaN : Date.parse(day[1] === undefined ? `${text}T00:00` : text);
  return Number.isNaN(milliseconds) ? null : { daily: false, milliseconds };
}

/** How far an event's time is after the other; negative when it is before. */
export function sinceTime(time: number, { daily, milliseconds }: FilterTime): number {
  if (!daily) return time - milliseconds;
  const date = new Date(time);
  const clock = (date.getHours() * 60 + date.getMinutes()) * 60 + date.getSeconds();
  return clock * 1_000 + date.getMilliseconds() - milliseconds;
}
