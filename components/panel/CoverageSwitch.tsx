import type { PanelView } from '../model/coverage-model.ts';

export interface CoverageSwitchProps {
  view: PanelView;
  onView: (view: PanelView) => void;
}

const views: Record<PanelView, { label: string; hint: string }> = {
  events: { label: 'Events', hint: 'The events as they came' },
  coverage: { label: 'Coverage', hint: 'Which documented events came, and how payloads differ from the documentation' },
};

/** Switches between the panel's two views. */
export function CoverageSwitch({ view, onView }: CoverageSwitchProps) {
  return (
    <div class="view-switch" role="group" aria-label="View">
      {(['events', 'coverage'] as const).map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={view === name}
          title={views[name].hint}
          onClick={() => onView(name)}
        >
          {views[name].label}
        </button>
      ))}
    </div>
  );
}
