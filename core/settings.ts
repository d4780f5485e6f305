import { limits } from './limits.ts';

export const themeChoices = ['devtools', 'light', 'dark'] as const;
/** How the panel is drawn: as DevTools is, or always in one theme. */
export type ThemeChoice = (typeof themeChoices)[number];

export const timeFormats = ['time-of-day', 'since-load', 'since-previous', 'iso'] as const;
/** How the list writes times. */
export type TimeFormat = (typeof timeFormats)[number];

export const unwatchedChoices = ['vendor-events', 'nothing'] as const;
/** What is recorded of a tab that no panel watches. */
export type Unwatched = (typeof unwatchedChoices)[number];

/** What the user set for every tab and every DevTools window. */
export interface Settings {
  theme: ThemeChoice;
  timeFormat: TimeFormat;
  unwatched: Unwatched;
  /** How many events are kept of a tab; what has a smaller ring of its own keeps that. */
  eventsPerTab: number;
  /** Whether the overview above the list is drawn. */
  overview: boolean;
}

/** The fewest and the most events a tab may be told to keep. */
export const eventsPerTabBounds = { least: limits.ringQuiet.events, most: limits.ringWatched.events } as const;

export const defaultSettings: Settings = {
  theme: 'devtools',
  timeFormat: 'time-of-day',
  unwatched: 'vendor-events',
  eventsPerTab: eventsPerTabBounds.most,
  overview: true,
};

/** Reads settings from what was stored, each by its name; what is missing or makes no sense has its default. */
export function readSettings(stored: Readonly<Record<string, unknown>>): Settings {
  const { theme, timeFormat, unwatched, eventsPerTab, overview } = stored;
  return {
    theme: oneOf(themeChoices, theme) ?? defaultSettings.theme,
    timeFormat: oneOf(timeFormats, timeFormat) ?? defaultSettings.timeFormat,
    unwatched: oneOf(unwatchedChoices, unwatched) ?? defaultSettings.unwatched,
    eventsPerTab: isEventsPerTab(eventsPerTab) ? eventsPerTab : defaultSettings.eventsPerTab,
    overview: typeof overview === 'boolean' ? overview : defaultSettings.overview,
  };
}

/** Whether a tab may be told to keep as many events. */
export function isEventsPerTab(value: unknown): value is number {
  const { least, most } = eventsPerTabBounds;
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}

/** The one of `choices` that `value` is; undefined when it is none of them. */
export function oneOf<Choice extends string>(choices: readonly Choice[], value: unknown): Choice | undefined {
  return choices.find((choice) => choice === value);
}
