import type { ThemeChoice, TimeFormat, Unwatched } from '../../core/settings.ts';
import type { TextKey } from '../../locales/keys.ts';

/** What each way to draw the panel is called. */
export const themeTexts: Record<ThemeChoice, TextKey> = {
  devtools: 'settings.theme.devtools',
  light: 'settings.theme.light',
  dark: 'settings.theme.dark',
};

/** What each way to write times is called. */
export const timeFormatTexts: Record<TimeFormat, TextKey> = {
  'time-of-day': 'settings.time.timeOfDay',
  'since-load': 'settings.time.sinceLoad',
  'since-previous': 'settings.time.sincePrevious',
  iso: 'settings.time.iso',
};

/** What is recorded of a tab that no panel watches, in a word or two. */
export const unwatchedTexts: Record<Unwatched, TextKey> = {
  'vendor-events': 'settings.unwatched.vendorEvents',
  nothing: 'settings.unwatched.nothing',
};
