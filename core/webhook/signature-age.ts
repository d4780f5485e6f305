/** How long before or after the delivery's arrival something was made, in words; `age` in seconds, negative for after. */
export function ageWords(age: number): string {
  if (Math.abs(age) < 1) return 'within a second of its arrival';
  return age > 0 ? `${spanWords(age)} before it arrived` : `${spanWords(-age)} after it arrived`;
}

/** A span in its largest whole unit: `5 minutes`. In seconds. */
export function spanWords(seconds: number): string {
  const [unit, length] = units.find(([, least]) => seconds >= least * 2) ?? ['second', 1];
  const count = Math.floor(seconds / length);
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** From two of a unit on, so that 90 minutes do not read as one hour. */
const units: readonly (readonly [string, number])[] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];
