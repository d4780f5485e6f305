import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { CoverageModel } from '../model/coverage-model.ts';
import { CoveragePane } from './CoveragePane.tsx';

export interface CoverageOrEventsProps {
  coverage: CoverageModel;
  /** Narrows the list to the events of one line. */
  onFilter: (text: string) => void;
  /** The list and its details. */
  children: ComponentChildren;
}

/** One of the panel's two views. Who comes back to the list by a line of the coverage stands in the list. */
export function CoverageOrEvents({ coverage, onFilter, children }: CoverageOrEventsProps) {
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
      onFilter={(text) => {
        onFilter(text);
        coverage.setView('events');
      }}
    />
  );
}
