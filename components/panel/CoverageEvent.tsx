import { useId, useState } from 'preact/hooks';
import type { EventCoverage } from '../../core/panel/coverage/event-coverage.ts';
import { dateAndTime, timeOfDay } from '../../locales/times.ts';
import { number } from '../../locales/figures.ts';
import { t } from '../../locales/text.ts';
import { eventWords } from '../words/coverage-words.ts';
import { CoverageDrift } from './CoverageDrift.tsx';

export interface CoverageEventProps {
  coverage: EventCoverage;
  /** How many columns the table has. */
  span: number;
  /** Lists the events of this line. */
  onOpen: () => void;
}

/** The line of one event, and under it on request how its payloads differ from the documentation. */
export function CoverageEvent({ coverage, span, onOpen }: CoverageEventProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const { name, channel, definition, counts, first, last, drift } = coverage;
  const seen = counts.seen > 0;
  const label = eventWords(name);
  const differs = drift.size > 0 || drift.leftOut > 0;

  function handleClick(event: MouseEvent): void {
    if (seen && event.target instanceof Element && event.target.closest('button') === null) onOpen();
  }

  return (
    <>
      <tr class={seen ? 'seen' : 'not-yet'} onClick={handleClick}>
        <th scope="row" class="event" title={definition?.fires}>
          {seen ? (
            <button type="button" class="link mono" title={t('coverage.listEvents')} onClick={onOpen}>
              {label}
            </button>
          ) : (
            <span class="mono">{label}</span>
          )}
          {definition === null && <span class="faint"> {channel}</span>}
        </th>
        <td class="seen">{seenWords(coverage)}</td>
        <td class={counts.invalid > 0 ? 'invalid bad' : 'invalid'}>{seen && number(counts.invalid)}</td>
        <td class={counts.untrusted > 0 ? 'untrusted bad' : 'untrusted'}>{seen && number(counts.untrusted)}</td>
        <Moment class="first" time={first} />
        <Moment class="last" time={last} />
        <td class="differences">
          {differs ? (
            <button
              type="button"
              class="link"
              aria-expanded={open}
              aria-controls={open ? id : undefined}
              aria-label={t('coverage.showDifferences', { event: label, count: drift.size })}
              onClick={() => setOpen(!open)}
            >
              <span aria-hidden="true" class={`twisty ${open ? 'open' : 'shut'}`} />
              {number(drift.size)}
              {drift.leftOut > 0 && '+'}
            </button>
          ) : (
            counts.compared > 0 && <span class="faint">{t('coverage.noDifferences')}</span>
          )}
        </td>
      </tr>
      {open && differs && (
        <tr id={id}>
          <td colSpan={span} class="drift-cell">
            <CoverageDrift coverage={coverage} />
          </td>
        </tr>
      )}
    </>
  );
}

function Moment({ class: name, time }: { class: string; time: number | null }) {
  return (
    <td class={name} title={time === null ? undefined : dateAndTime(time)}>
      {time !== null && timeOfDay(time)}
    </td>
  );
}

function seenWords({ counts }: EventCoverage) {
  if (counts.seen === 0) return <span class="faint">{t('coverage.notYet')}</span>;
  return counts.seen === counts.untrusted ? t('coverage.untrustedOnly', { count: counts.seen }) : number(counts.seen);
}
