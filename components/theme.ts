export type Theme = 'light' | 'dark';

/** Draws the page in a theme. */
export function setTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
}

/** Follows what the system prefers, from now on. */
export function followSystemTheme(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const apply = (): void => setTheme(dark.matches ? 'dark' : 'light');
  dark.addEventListener('change', apply);
  apply();
}
