import { useId } from 'preact/hooks';
import { oneOf } from '../../core/settings.ts';
import type { TextKey } from '../../locales/keys.ts';
import { t } from '../../locales/text.ts';

export interface SettingChoiceProps<Choice extends string> {
  label: TextKey;
  choices: readonly Choice[];
  /** What each choice is called. */
  texts: Readonly<Record<Choice, TextKey>>;
  chosen: Choice;
  /** What the choice means. */
  note?: TextKey;
  onChoose: (choice: Choice) => void;
}

/** A setting that is one of a few. */
export function SettingChoice<Choice extends string>(props: SettingChoiceProps<Choice>) {
  const { label, choices, texts, chosen, note, onChoose } = props;
  const id = useId();

  function handleChange(value: string): void {
    const choice = oneOf(choices, value);
    if (choice !== undefined) onChoose(choice);
  }

  return (
    <div class="setting">
      <label for={id}>{t(label)}</label>
      <select
        id={id}
        class="field"
        value={chosen}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
        onChange={(event) => handleChange(event.currentTarget.value)}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {t(texts[choice])}
          </option>
        ))}
      </select>
      {note !== undefined && (
        <p id={`${id}-note`} class="faint">
          {t(note)}
        </p>
      )}
    </div>
  );
}
