import { t } from '../../locales/text.ts';
import type { PanelView } from '../model/coverage-model.ts';

export interface CoverageSwitchProps {
  view: PanelView;
  onView: (view: PanelView) => void;
}

/** Switches between the panel's two views. */
export function CoverageSwitch({ view, onView }: CoverageSwitchProps) {
  return (
    <div class="view-switch" role="group" aria-label={t('coverage.views')}>
      {(['events', 'coverage'] as const).map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={view === name}
          title={t(`coverage.viewHint.${name}`)}
          onClick={() => onView(name)}
        >
          {t(`coverage.view.${name}`)}
        </button>
      ))}
    </div>
  );
}
