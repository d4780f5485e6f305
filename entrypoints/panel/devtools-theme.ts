import { browser } from 'wxt/browser';
import { followSystemTheme, setTheme } from '../../components/theme.ts';

/** How each browser tells of a change; the types know neither. */
interface ThemedPanels {
  /** Chrome. */
  setThemeChangeHandler?: (handler: (theme: string) => void) => void;
  /** Firefox. */
  onThemeChanged?: { addListener(handler: (theme: string) => void): void };
}

/** Looks as DevTools looks, and changes with it; in a tab of its own, as the system does. */
export function followTheme(): void {
  const devtools: typeof browser.devtools | undefined = browser.devtools;
  if (devtools === undefined) return followSystemTheme();
  const { themeName } = devtools.panels;
  const panels: ThemedPanels = devtools.panels;
  const apply = (name: string): void => setTheme(name === 'dark' ? 'dark' : 'light');
  apply(themeName);
  if (typeof panels.setThemeChangeHandler === 'function') panels.setThemeChangeHandler(apply);
  else panels.onThemeChanged?.addListener(apply);
}
