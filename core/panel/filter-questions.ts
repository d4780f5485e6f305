import type { FilterCondition } from './filter-condition.ts';
import { filterParts, filterQualities, type FilterField, type FilterKey, type FilterQuality } from './filter-keys.ts';
import { readSize, readTime } from './filter-measures.ts';
import { readFilterPath } from './filter-path.ts';
import { readOnly, readValues, remark, type Reading } from './filter-reading.ts';

type Read = (reading: Reading) => FilterCondition | null;

/** The keys that ask something else than what a property's text is. Null for a term that is wrong or still being typed. */
export const filterQuestions: Record<Exclude<FilterKey, FilterField>, Read> = {
  has(reading) {
    const parts = readChoices(reading, filterParts, ['payload.…'], (text) => {
      const path = readFilterPath(text);
      return path === null || 'bad' in path || path.steps.length === 0 ? null : path;
    });
    return parts.length === 0 ? null : { kind: 'has', parts };
  },
  is(reading) {
    const qualities = readChoices<FilterQuality, never>(reading, filterQualities, [], () => null);
    return qualities.length === 0 ? null : { kind: 'is', qualities };
  },
  'larger-than': (reading) => readBytes(reading, true),
  'smaller-than': (reading) => readBytes(reading, false),
  after: (reading) => readMoment(reading, true),
  before: (reading) => readMoment(reading, false),
};

/** The words that are among those there are, or that `other` reads. One that is the start of one is still being typed. */
function readChoices<Choice extends string, Other>(
  reading: Reading,
  choices: readonly Choice[],
  more: readonly string[],
  other: (text: string) => Other | null,
): (Choice | Other)[] {
  const found: (Choice | Other)[] = [];
  for (const word of readValues(reading)) {
    const lower = word.text.toLowerCase();
    const choice = choices.find((each) => each === lower) ?? other(word.text);
    if (choice !== null) found.push(choice);
    else if (
      !choices.some((each) => each.startsWith(lower)) &&
      !/^(?:payload|data)[.[]?$|^d(?:a(?:ta?)?)?$/.test(lower)
    )
      remark(reading, word, { code: 'bad-choice', choices: [...choices, ...more] });
  }
  return found;
}

function readBytes(reading: Reading, larger: boolean): FilterCondition | null {
  const word = readOnly(reading);
  if (word === null) return null;
  const bytes = readSize(word.text);
  if (bytes !== null) return { kind: 'size', larger, bytes };
  remark(reading, word, { code: 'bad-size' });
  return null;
}

function readMoment(reading: Reading, after: boolean): FilterCondition | null {
  const word = readOnly(reading);
  if (word === null) return null;
  const time = readTime(word.text);
  if (time !== null) return { kind: 'time', after, time };
  remark(reading, word, { code: 'bad-time' });
  return null;
}
