/** The default name of a report: `widgetscope-coverage-<vendor>-<YYYY-MM-DD>.md`, in local time. `time` in milliseconds since the epoch. */
export function reportFileName(vendor: string, time: number): string {
  const date = new Date(time);
  const day = [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'));
  return `widgetscope-coverage-${vendor.replace(/[^\w-]+/g, '-')}-${day.join('-')}.md`;
}
