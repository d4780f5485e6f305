import { eventsPerTabBounds, themeChoices, timeFormats, unwatchedChoices } from '../../core/settings.ts';
import { t } from '../../locales/text.ts';
import type { SettingsModel } from '../model/settings-model.ts';
import { themeTexts, timeFormatTexts, unwatchedTexts } from '../words/settings-words.ts';
import { EventsPerTab } from './EventsPerTab.tsx';
import { ModalDialog } from './ModalDialog.tsx';
import { SettingChoice } from './SettingChoice.tsx';

/** What holds for every tab and every DevTools window. Each change counts at once; Esc closes it. */
export function SettingsDialog({ settings: model }: { settings: SettingsModel }) {
  if (!model.open.value) return null;
  const { theme, timeFormat, unwatched, eventsPerTab } = model.settings.value;
  return (
    <ModalDialog title={t('settings.title')} kind="settings" onClose={model.close}>
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
    </ModalDialog>
  );
}
