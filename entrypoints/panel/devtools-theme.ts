import { type ReadonlySignal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { systemTheme, type Theme } from '../../components/theme.ts';

/** How each browser tells of a change; the types know neither. */
interface ThemedPanels {
  /** Chrome. */
  setThemeChangeHandler?: (handler: (theme: string) => void) => void;
  /** Firefox. */
  onThemeChanged?: { addListener(handler: (theme: string) => void): void };
}

/** The theme of DevTools, as it is and as it changes; in a tab of its own, the system's. */
export function devtoolsTheme(): ReadonlySignal<Theme> {
  const devtools: typeof browser.devtools | undefined = browser.devtools;
  if (devtools === undefined) return systemTheme();
  const read = (name: string): Theme => (name === 'dark' ? 'dark' : 'light');
  const panels: ThemedPanels = devtools.panels;
  const theme = signal(read(devtools.panels.themeName));
  const apply = (name: string): void => {
    theme.value = read(name);
  };
  if (typeof panels.setThemeChangeHandler === 'function') panels.setThemeChangeHandler(apply);
  else panels.onThemeChanged?.addListener(apply);
  return theme;
}
