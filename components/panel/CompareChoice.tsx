import type { WidgetEvent } from '../../core/event.ts';
import type { ComparableEvents } from '../../core/panel/comparable-events.ts';
import { timeOfDay } from '../../locales/times.ts';
import type { EventDefinition, VendorDefinition } from '../../core/vendor.ts';
import { t } from '../../locales/text.ts';
import type { CompareModel } from '../model/compare-model.ts';

export interface CompareChoiceProps {
  event: WidgetEvent;
  vendor: VendorDefinition | null;
  definition: EventDefinition | null;
  candidates: ComparableEvents;
  compare: CompareModel;
}

/** Chooses what an event is compared with, and picks it for the comparison of others. */
export function CompareChoice({ event, vendor, definition, candidates, compare }: CompareChoiceProps) {
  const { previous, sameName, others } = candidates;
  const picked = compare.picked.value;
  const listed = [...sameName, ...others];
  const apart = picked !== null && !listed.some(({ id }) => id === picked.id) ? picked : null;
  const against = compare.against.value;

  function choose(value: string): void {
    if (value === 'example' || value === 'previous') return compare.setAgainst(value);
    const chosen = listed.find(({ id }) => `event ${id}` === value) ?? (value === 'picked' ? picked : null);
    if (chosen === null) compare.setAgainst('picked');
    else compare.pick(chosen);
  }

  return (
    <div class="fields">
      <label>
        {t('diff.choice.label')}{' '}
        <select
          class="field"
          value={against === 'picked' ? valueOf(picked, apart) : against}
          onChange={(change) => choose(change.currentTarget.value)}
        >
          <option value="example" disabled={definition?.example == null}>
            {vendor === null ? t('diff.choice.example') : t('details.documented.title', { vendor: vendor.name })}
          </option>
          <option value="previous" disabled={previous === null}>
            {previous === null
              ? t('diff.heading.previous')
              : t('diff.choice.previousAt', { time: timeOfDay(previous.time) })}
          </option>
          {(picked === null || apart !== null) && (
            <option value="picked" disabled={picked === null}>
              {apart === null ? t('diff.choice.noneYet') : t('diff.choice.picked', { event: called(apart) })}
            </option>
          )}
          <Events label={t('diff.choice.sameName', { name: event.name ?? event.channel })} events={sameName} />
          <Events label={t('diff.choice.others')} events={others} />
        </select>
      </label>
      <button
        type="button"
        class="push"
        disabled={picked?.id === event.id}
        title={t('diff.choice.pickHint')}
        onClick={() => compare.pick(event)}
      >
        {t(picked?.id === event.id ? 'diff.heading.picked' : 'diff.choice.pick')}
      </button>
    </div>
  );
}

function Events({ label, events }: { label: string; events: readonly WidgetEvent[] }) {
  if (events.length === 0) return null;
  return (
    <optgroup label={label}>
      {events.map((event) => (
        <option key={event.id} value={`event ${event.id}`}>
          {called(event)}
        </option>
      ))}
    </optgroup>
  );
}

function valueOf(picked: WidgetEvent | null, apart: WidgetEvent | null): string {
  return picked === null || apart !== null ? 'picked' : `event ${picked.id}`;
}

function called({ time, name, channel }: WidgetEvent): string {
  return `${timeOfDay(time)} ${name ?? channel}`;
}
