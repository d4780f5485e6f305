import { useMemo, useState } from 'preact/hooks';
import { payloadOf, type WidgetEvent } from '../../core/event.ts';
import type { Json } from '../../core/json.ts';
import { diff, shapeChanges } from '../../core/panel/diff.ts';
import { diffSummary } from '../../core/panel/diff-words.ts';
import type { EventDefinition, VendorDefinition } from '../../core/vendor.ts';
import type { CompareWith } from '../model/compare-model.ts';
import type { DetailsModel } from '../model/details-model.ts';
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
  const [values, setValues] = useState(false);
  const against = compare.against.value;
  const picked = compare.picked.value;
  const other = against === 'picked' ? picked : against === 'previous' ? candidates.previous : null;
  const before = against === 'example' ? (definition?.example ?? null) : other === null ? null : bodyOf(other);
  const made = useMemo(() => diff(before, root), [before, root]);
  const changes = against === 'example' && !values ? shapeChanges(made) : made.changes;

  return (
    <section class="diff" aria-label="Difference">
      <CompareChoice event={event} vendor={vendor} definition={definition} candidates={candidates} compare={compare} />
      {against === 'example' && (
        <label class="check">
          <input type="checkbox" checked={values} onChange={(change) => setValues(change.currentTarget.checked)} />
          Values too
        </label>
      )}
      {before === null || other?.id === event.id ? (
        <p class="faint">{nothingToCompare(against, other)}</p>
      ) : (
        <>
          <p role="status">{diffSummary(changes, made.complete)}</p>
          <DiffTable
            root={root}
            changes={changes}
            before={headings[against]}
            onGo={(path) => details.setGoal(event, path)}
          />
        </>
      )}
    </section>
  );
}

const headings: Record<CompareWith, string> = { example: 'Documented', previous: 'The one before', picked: 'Picked' };

function nothingToCompare(against: CompareWith, other: WidgetEvent | null): string {
  if (against === 'example') return 'The vendor documents no example of this event.';
  if (against === 'previous') return 'There is no event of this name before it.';
  if (other === null) return 'No event is picked yet: choose one above, or pick another event from its own details.';
  return 'This is the picked event: choose another one in the list to compare it with this one.';
}

function bodyOf(event: WidgetEvent): Json {
  return event.payloadAt === null ? event.data : payloadOf(event);
}
