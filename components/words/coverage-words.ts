import type { Documented } from '../../core/panel/coverage/compare.ts';
import type { CountedDifference } from '../../core/panel/coverage/drift.ts';
import { fieldText } from '../../core/panel/coverage/field-text.ts';
import type { Path } from '../../core/json.ts';
import { t } from '../../locales/text.ts';

/** What an event is called, also where it came without a name. */
export function eventWords(name: string | null): string {
  return name ?? t('coverage.noName');
}

/** What a difference is called. */
export function differenceWords(kind: CountedDifference['kind']): string {
  return t(`coverage.kind.${kind}`);
}

/** A field as people write it, `attendees[].name`, or in words the payload itself. */
export function fieldWords(path: Path): string {
  return fieldText(path) || t('coverage.payload');
}

/** `string or null, required` */
export function documentedWords({ types, presence }: Documented): string {
  const words = typesWords(types);
  return presence === null ? words : t(`coverage.presence.${presence}`, { types: words });
}

/** The types that came instead, each with how often where there are several: `number × 3, null`. */
export function receivedWords({ types, count: all }: Pick<CountedDifference, 'types' | 'count'>): string {
  return types
    .map(({ type, count }) => {
      const name = type ?? t('coverage.otherTypes');
      return count === all && types.length === 1 ? name : t('coverage.times', { type: name, count });
    })
    .join(', ');
}

function typesWords(types: Documented['types']): string {
  if (types === null) return t('coverage.anything');
  const [first = t('coverage.someValue'), ...rest] = types;
  return rest.reduce((types, type) => t('coverage.orType', { types, type }), first);
}
