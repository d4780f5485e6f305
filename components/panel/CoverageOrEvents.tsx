import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { CoveragePane, type CoveragePaneProps } from './CoveragePane.tsx';

export interface CoverageOrEventsProps extends CoveragePaneProps {
  /** The list and its details. */
  children: ComponentChildren;
}

/** One of the panel's two views. Who comes back to the list by a line of the coverage stands in the list. */
export function CoverageOrEvents({ coverage, isFiltered, onFilter, children }: CoverageOrEventsProps) {
  const view = coverage.view.value;
  const before = useRef(view);

  useEffect(() => {
    const isBack = before.current === 'coverage' && view === 'events';
    before.current = view;
    if (!isBack || document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>('[role=grid]')?.focus();
  }, [view]);

  if (view === 'events') return <>{children}</>;
  return (
    <CoveragePane
      coverage={coverage}
      isFiltered={isFiltered}
      onFilter={(text) => {
        onFilter(text);
        coverage.setView('events');
      }}
    />
  );
}
