import { useLayoutEffect, useRef } from 'preact/hooks';
import { byHeldKeys, type KeyPress, shortcutPlaces, shortcuts } from '../../core/panel/shortcuts.ts';
import { t } from '../../locales/text.ts';
import { keyNames, placeWords, shortcutWords } from '../words/shortcut-words.ts';
import { Icon } from './Icon.tsx';

export interface ShortcutSheetProps {
  open: boolean;
  /** Whether keys are to be named as a Mac has them. */
  mac: boolean;
  onClose: () => void;
}

/** Every shortcut of the panel, by where it counts. Esc closes it. */
export function ShortcutSheet({ open, mac, onClose }: ShortcutSheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);

  useLayoutEffect(() => {
    if (open && dialog.current?.open === false) dialog.current.showModal();
  }, [open]);

  if (!open) return null;
  // Closing it as a dialog gives the focus back to where it was.
  const close = (): void => dialog.current?.close();

  return (
    <dialog
      ref={dialog}
      class="send sheet"
      aria-label={t('shortcuts.title')}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== 'Escape' && event.key !== '?') return;
        // DevTools would open its drawer.
        event.preventDefault();
        close();
      }}
      onClose={onClose}
    >
      <form method="dialog">
        <header>
          <h2>{t('shortcuts.title')}</h2>
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
      </form>
    </dialog>
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
