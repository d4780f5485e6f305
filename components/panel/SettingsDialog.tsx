import { useLayoutEffect, useRef } from 'preact/hooks';
import { eventsPerTabBounds, themeChoices, timeFormats, unwatchedChoices } from '../../core/settings.ts';
import { t } from '../../locales/text.ts';
import type { SettingsModel } from '../model/settings-model.ts';
import { themeTexts, timeFormatTexts, unwatchedTexts } from '../words/settings-words.ts';
import { EventsPerTab } from './EventsPerTab.tsx';
import { Icon } from './Icon.tsx';
import { SettingChoice } from './SettingChoice.tsx';

/** What holds for every tab and every DevTools window. Each change counts at once; Esc closes it. */
export function SettingsDialog({ settings: model }: { settings: SettingsModel }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const open = model.open.value;

  useLayoutEffect(() => {
    if (open && dialog.current?.open === false) dialog.current.showModal();
  }, [open]);

  if (!open) return null;
  const { theme, timeFormat, unwatched, eventsPerTab } = model.settings.value;
  const close = (): void => dialog.current?.close();

  return (
    <dialog
      ref={dialog}
      class="send settings"
      aria-label={t('settings.title')}
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
          <h2>{t('settings.title')}</h2>
          <span class="spring" />
          <button
            type="button"
            class="tool"
            aria-label={t('common.close')}
            title={t('shortcuts.closeByKey')}
            onClick={close}
          >
            <Icon name="close" />
          </button>
        </header>
        {model.error.value !== null && (
          <p class="fault" role="alert">
            {model.error.value}
          </p>
        )}
        <SettingChoice
          label="settings.label.theme"
          choices={themeChoices}
          texts={themeTexts}
          chosen={theme}
          onChoose={(next) => model.set({ theme: next })}
        />
        <SettingChoice
          label="settings.label.time"
          choices={timeFormats}
          texts={timeFormatTexts}
          chosen={timeFormat}
          onChoose={(next) => model.set({ timeFormat: next })}
        />
        <SettingChoice
          label="settings.label.unwatched"
          choices={unwatchedChoices}
          texts={unwatchedTexts}
          chosen={unwatched}
          note="settings.unwatchedNote"
          onChoose={(next) => model.set({ unwatched: next })}
        />
        <EventsPerTab value={eventsPerTab} onChange={(next) => model.set({ eventsPerTab: next })}>
          {t('settings.eventsPerTabNote', { least: eventsPerTabBounds.least, most: eventsPerTabBounds.most })}
        </EventsPerTab>
        <p class="faint">{t('settings.everywhere')}</p>
      </form>
    </dialog>
  );
}
