import { ageTexts, noteText } from './note-texts.ts';

/** How long before or after the delivery's arrival something was made, in English; `age` in seconds, negative for after. */
export function ageWords(age: number): string {
  if (Math.abs(age) < 1) return ageTexts.within;
  return noteText(age > 0 ? ageTexts.before : ageTexts.after, { span: spanWords(Math.abs(age)) });
}

/** A span in its largest whole unit: `5 minutes`. In seconds. */
export function spanWords(seconds: number): string {
  const [unit, length] = units.find(([, least]) => seconds >= least * 2) ?? ['second', 1];
  const count = Math.floor(seconds / length);
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** What {@link spanWords} wrote; null for another text. */
export function readSpan(written: string): { count: number; unit: SpanUnit } | null {
  const [, count, name] = /^(\d+) ([a-z]+?)s?$/.exec(written) ?? [];
  const unit = spanUnits.find((each) => each === name);
  return unit === undefined ? null : { count: Number(count), unit };
}

const spanUnits = ['second', 'minute', 'hour', 'day'] as const;

export type SpanUnit = (typeof spanUnits)[number];

/** From two of a unit on, so that 90 minutes do not read as one hour. */
const units: readonly (readonly [string, number])[] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];
