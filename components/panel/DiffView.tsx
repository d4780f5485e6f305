import { useMemo } from 'preact/hooks';
import { bodyOf, type WidgetEvent } from '../../core/event.ts';
import type { Json } from '../../core/json.ts';
import { diff, shapeChanges } from '../../core/panel/diff.ts';
import type { EventDefinition, VendorDefinition } from '../../core/vendor.ts';
import type { TextKey } from '../../locales/keys.ts';
import { t } from '../../locales/text.ts';
import type { CompareWith } from '../model/compare-model.ts';
import type { DetailsModel } from '../model/details-model.ts';
import { diffSummary } from '../words/diff-words.ts';
import { CompareChoice } from './CompareChoice.tsx';
import { DiffTable } from './DiffTable.tsx';

export interface DiffViewProps {
  event: WidgetEvent;
  /** What of the event is compared. */
  root: Json;
  vendor: VendorDefinition | null;
  definition: EventDefinition | null;
  details: DetailsModel;
}

/** What makes an event's payload another than the documented example, the one before it, or any that was picked. */
export function DiffView({ event, root, vendor, definition, details }: DiffViewProps) {
  const { compare } = details;
  const candidates = useMemo(() => compare.candidates(event), [compare, event]);
  const values = compare.values.value;
  const against = compare.against.value;
  const picked = compare.picked.value;
  const other = against === 'picked' ? picked : against === 'previous' ? candidates.previous : null;
  const before = against === 'example' ? (definition?.example ?? null) : other === null ? null : bodyOf(other);
  const made = useMemo(() => diff(before, root), [before, root]);
  const { changes, complete } = against === 'example' && !values ? shapeChanges(made) : made;

  return (
    <section class="diff" aria-label={t('diff.title')}>
      <CompareChoice event={event} vendor={vendor} definition={definition} candidates={candidates} compare={compare} />
      {against === 'example' && (
        <label class="check">
          <input
            type="checkbox"
            checked={values}
            onChange={(change) => compare.setValues(change.currentTarget.checked)}
          />
          {t('diff.valuesToo')}
        </label>
      )}
      {before === null || other?.id === event.id ? (
        <p class="faint">{t(nothingToCompare(against, other))}</p>
      ) : (
        <>
          <p role="status">{diffSummary(changes, complete)}</p>
          <DiffTable
            root={root}
            changes={changes}
            before={t(headings[against])}
            onGo={(path) => details.setGoal(event, path)}
          />
        </>
      )}
    </section>
  );
}

const headings: Record<CompareWith, TextKey> = {
  example: 'diff.heading.documented',
  previous: 'diff.heading.previous',
  picked: 'diff.heading.picked',
};

function nothingToCompare(against: CompareWith, other: WidgetEvent | null): TextKey {
  if (against === 'example') return 'diff.nothing.example';
  if (against === 'previous') return 'diff.nothing.previous';
  if (other === null) return 'diff.nothing.picked';
  return 'diff.nothing.itself';
}
