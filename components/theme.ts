import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { ThemeChoice } from '../core/settings.ts';

export type Theme = 'light' | 'dark';

/** Draws the page in a theme. */
function setTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
}

/** What the system prefers, from now on. */
export function systemTheme(): ReadonlySignal<Theme> {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const theme = signal<Theme>(dark.matches ? 'dark' : 'light');
  dark.addEventListener('change', () => {
    theme.value = dark.matches ? 'dark' : 'light';
  });
  return theme;
}

/** Draws the page as the surroundings are, unless the user chose one theme for good. */
export function followTheme(around: ReadonlySignal<Theme>, choice: ReadonlySignal<ThemeChoice>): void {
  const theme = computed(() => (choice.value === 'devtools' ? around.value : choice.value));
  effect(() => setTheme(theme.value));
}

/** Draws the page as the system prefers, from now on. */
export function followSystemTheme(): void {
  followTheme(systemTheme(), signal<ThemeChoice>('devtools'));
}
