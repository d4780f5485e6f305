import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { count } from '../../core/panel/integrity-words.ts';
import {
  eventsPerTabBounds,
  oneOf,
  type Settings,
  themeChoices,
  timeFormats,
  unwatchedChoices,
} from '../../core/settings.ts';
import type { SettingsModel } from '../model/settings-model.ts';
import { EventsPerTab } from './EventsPerTab.tsx';
import { Icon } from './Icon.tsx';

const words = {
  theme: { devtools: 'As DevTools', light: 'Light', dark: 'Dark' } satisfies Record<Settings['theme'], string>,
  timeFormat: {
    'time-of-day': 'Time of day',
    'since-load': 'Since the page loaded',
    'since-previous': 'Since the row before',
    iso: 'ISO 8601',
  } satisfies Record<Settings['timeFormat'], string>,
  unwatched: { 'vendor-events': 'Vendor events', nothing: 'Nothing' } satisfies Record<Settings['unwatched'], string>,
} as const;

/** What holds for every tab and every DevTools window. Each change counts at once; Esc closes it. */
export function SettingsDialog({ settings: model }: { settings: SettingsModel }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const open = model.open.value;

  useEffect(() => {
    if (open && dialog.current?.open === false) dialog.current.showModal();
  }, [open]);

  if (!open) return null;
  const { theme, timeFormat, unwatched, eventsPerTab } = model.settings.value;
  const { least, most } = eventsPerTabBounds;
  const close = (): void => dialog.current?.close();

  return (
    <dialog
      ref={dialog}
      class="send settings"
      aria-label="Settings"
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== 'Escape') return;
        // DevTools would open its drawer.
        event.preventDefault();
        close();
      }}
      onClose={model.close}
    >
      <form method="dialog">
        <header>
          <h2>Settings</h2>
          <span class="spring" />
          <button type="button" class="tool" aria-label="Close" title="Close (Esc)" onClick={close}>
            <Icon name="close" />
          </button>
        </header>
        {model.error.value !== null && (
          <p class="fault" role="alert">
            {model.error.value}
          </p>
        )}
        <Choice
          label="Theme"
          options={themeChoices.map((value) => ({ value, text: words.theme[value] }))}
          chosen={theme}
          onChoose={(value) => model.set({ theme: oneOf(themeChoices, value) ?? theme })}
        />
        <Choice
          label="Time"
          options={timeFormats.map((value) => ({ value, text: words.timeFormat[value] }))}
          chosen={timeFormat}
          onChoose={(value) => model.set({ timeFormat: oneOf(timeFormats, value) ?? timeFormat })}
        />
        <Choice
          label="Record while no panel is open"
          options={unwatchedChoices.map((value) => ({ value, text: words.unwatched[value] }))}
          chosen={unwatched}
          onChoose={(value) => model.set({ unwatched: oneOf(unwatchedChoices, value) ?? unwatched })}
        >
          Vendor events: what fired before you opened this panel is listed. Nothing: pages are not listened to until you
          open it, and the toolbar button counts nothing.
        </Choice>
        <EventsPerTab value={eventsPerTab} onChange={(next) => model.set({ eventsPerTab: next })}>
          {count(least)} to {count(most)}. The oldest leave first. Tabs without a panel and private windows keep{' '}
          {count(least)} at most.
        </EventsPerTab>
        <p class="faint">For every tab and every DevTools window of this browser profile.</p>
      </form>
    </dialog>
  );
}

interface ChoiceProps {
  label: string;
  options: readonly { value: string; text: string }[];
  chosen: string;
  onChoose: (value: string) => void;
  children?: ComponentChildren;
}

function Choice({ label, options, chosen, onChoose, children }: ChoiceProps) {
  const id = useId();
  return (
    <div class="setting">
      <label for={id}>{label}</label>
      <select
        id={id}
        class="field"
        value={chosen}
        aria-describedby={children === undefined ? undefined : `${id}-note`}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
      {children !== undefined && (
        <p id={`${id}-note`} class="faint">
          {children}
        </p>
      )}
    </div>
  );
}
