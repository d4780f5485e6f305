import { shortcutOf } from '../../core/panel/shortcuts.ts';
import { type DetailTab, detailTabs } from '../model/selection-model.ts';

const steps: Record<string, (index: number) => number> = {
  ArrowRight: (index) => index + 1,
  ArrowLeft: (index) => index - 1 + detailTabs.length,
  Home: () => 0,
  End: () => detailTabs.length - 1,
};

/** Moves between tabs with the arrows, Home and End, and takes the focus along. */
export function tabAfterKey(event: KeyboardEvent, tab: DetailTab, onTab: (tab: DetailTab) => void): void {
  const step = Object.hasOwn(steps, event.key) ? steps[event.key] : undefined;
  if (step === undefined || shortcutOf(event, 'tabs') === null) return;
  event.preventDefault();
  const next = detailTabs[step(detailTabs.indexOf(tab)) % detailTabs.length];
  if (next === undefined) return;
  onTab(next);
  document.getElementById(`tab-${next}`)?.focus();
}
