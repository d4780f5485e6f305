import { byHeldKeys, type KeyPress, shortcutPlaces, shortcuts } from '../../core/panel/shortcuts.ts';
import { t } from '../../locales/text.ts';
import { keyNames, placeWords, shortcutWords } from '../words/shortcut-words.ts';
import { ModalDialog } from './ModalDialog.tsx';

export interface ShortcutSheetProps {
  open: boolean;
  /** Whether keys are to be named as a Mac has them. */
  mac: boolean;
  onClose: () => void;
}

/** Every shortcut of the panel, by where it counts. Esc closes it. */
export function ShortcutSheet({ open, mac, onClose }: ShortcutSheetProps) {
  if (!open) return null;
  return (
    <ModalDialog title={t('shortcuts.title')} kind="sheet" closeKey="?" onClose={onClose}>
      <div class="sheet-places">
        {shortcutPlaces.map((place) => (
          <section key={place}>
            <h3>{placeWords(place)}</h3>
            <dl>
              {shortcuts
                .filter((shortcut) => shortcut.place === place)
                .map(({ id, presses }) => (
                  <div key={id}>
                    <dt>
                      <Keys presses={presses} mac={mac} />
                    </dt>
                    <dd>{shortcutWords(id)}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </ModalDialog>
  );
}

function Keys({ presses, mac }: { presses: readonly KeyPress[]; mac: boolean }) {
  return (
    <>
      {byHeldKeys(presses).map((group, index) => {
        const held = group.map((press) => keyNames(press, mac).slice(0, -1))[0] ?? [];
        return (
          <span key={index} class="press">
            {index > 0 && <span class="spoken"> {t('shortcuts.or')} </span>}
            {held.map((name) => (
              <span key={name}>
                <kbd>{name}</kbd>+
              </span>
            ))}
            {group.map((press) => (
              <kbd key={press.key}>{keyNames(press, mac).at(-1)}</kbd>
            ))}
          </span>
        );
      })}
    </>
  );
}
