import type { ComponentChildren } from 'preact';
import { afterKey } from '../../core/panel/overview/brush.ts';
import { viewOf } from '../../core/panel/overview/columns.ts';
import type { TimeRange } from '../../core/panel/overview/time-range.ts';
import { t } from '../../locales/text.ts';
import type { OverviewModel } from '../model/overview-model.ts';
import { historyWords, rangeWords } from '../words/overview-words.ts';
import { OverviewCanvas } from './OverviewCanvas.tsx';
import { useBrush } from './use-brush.ts';

export interface OverviewProps {
  overview: OverviewModel;
  /** Whether the strip is drawn; folded away, its words stay. */
  shown: boolean;
  onToggle: (shown: boolean) => void;
}

/** The strip above the list: every event by time and status, and the range of time that the list is held to. Nothing before there is anything. */
export function Overview({ overview, shown, onToggle }: OverviewProps) {
  // Read for its own sake: the history is no signal, its version is.
  const version = overview.version.value;
  const { history, setRange } = overview;
  const range = overview.range.value;
  if (history.range === null) return null;
  const view = viewOf(history.range);
  const words = historyWords(history);
  return (
    <section class="overview" aria-label={t('overview.name')}>
      <div class="overview-head">
        <button type="button" class="overview-fold" aria-expanded={shown} onClick={() => onToggle(!shown)}>
          <span class={`twisty ${shown ? 'open' : 'shut'}`} />
          {t('overview.name')}
        </button>
        <span class="overview-words faint" title={words}>
          {words}
        </span>
        {range !== null && (
          <span class="overview-range">
            {rangeWords(range)}{' '}
            <button type="button" class="link" onClick={() => setRange(null)}>
              {t('overview.clearRange')}
            </button>
          </span>
        )}
      </div>
      {shown && (
        <Strip view={view} range={range} onRange={setRange}>
          <OverviewCanvas history={history} version={version} view={view} />
        </Strip>
      )}
    </section>
  );
}

interface StripProps {
  view: TimeRange;
  range: TimeRange | null;
  onRange: (range: TimeRange | null) => void;
  children: ComponentChildren;
}

function Strip({ view, range, onRange, children }: StripProps) {
  const brush = useBrush(view, range, onRange);
  const share = (time: number): number => {
    const part = (100 * (time - view.from)) / (view.to - view.from);
    return Math.min(100, Math.max(0, part));
  };

  function handleKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = afterKey({ key: event.key, shift: event.shiftKey }, range, view);
    if (next === undefined) return;
    // An Esc that ends no range is DevTools': it opens the drawer.
    event.preventDefault();
    event.stopPropagation();
    onRange(next);
  }

  return (
    <div
      class="overview-strip"
      role="slider"
      tabIndex={0}
      aria-label={t('overview.range')}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={range === null ? 0 : Math.round(share(range.from))}
      aria-valuetext={range === null ? t('overview.all') : rangeWords(range)}
      title={t('overview.help')}
      onKeyDown={handleKey}
      onPointerDown={brush.handlePointerDown}
      onPointerMove={brush.handlePointerMove}
      onPointerUp={brush.handlePointerUp}
      onPointerCancel={brush.handlePointerUp}
      onDblClick={() => onRange(null)}
    >
      {children}
      {range !== null && (
        <div class="overview-brush" style={{ left: `${share(range.from)}%`, right: `${100 - share(range.to)}%` }} />
      )}
    </div>
  );
}
