import { useEffect, useRef } from 'preact/hooks';
import {
  byHeldKeys,
  keyNames,
  type KeyPress,
  type Shortcut,
  shortcutPlaces,
  shortcuts,
} from '../../core/panel/shortcuts.ts';
import { Icon } from './Icon.tsx';

export interface ShortcutSheetProps {
  open: boolean;
  /** Whether keys are to be named as a Mac has them. */
  mac: boolean;
  onClose: () => void;
}

const all: readonly Shortcut[] = shortcuts;

/** Every shortcut of the panel, by where it counts. Esc closes it. */
export function ShortcutSheet({ open, mac, onClose }: ShortcutSheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    if (open && dialog.current?.open === false) dialog.current.showModal();
  }, [open]);

  if (!open) return null;
  // Closing it as a dialog gives the focus back to where it was.
  const close = (): void => dialog.current?.close();
  const places = Object.entries(shortcutPlaces).map(([place, title]) => ({
    title,
    listed: all.filter((shortcut) => shortcut.place === place),
  }));

  return (
    <dialog
      ref={dialog}
      class="send sheet"
      aria-label="Keyboard shortcuts"
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
          <h2>Keyboard shortcuts</h2>
          <span class="spring" />
          <button type="button" class="tool" aria-label="Close" title="Close (Esc)" onClick={close}>
            <Icon name="close" />
          </button>
        </header>
        <div class="sheet-places">
          {places.map(
            ({ title, listed }) =>
              listed.length > 0 && (
                <section key={title}>
                  <h3>{title}</h3>
                  <dl>
                    {listed.map(({ id, presses, does }) => (
                      <div key={id}>
                        <dt>
                          <Keys presses={presses} mac={mac} />
                        </dt>
                        <dd>{does}</dd>
                      </div>
                    ))}
                  </dl>
                </section>
              ),
          )}
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
            {index > 0 && <span class="spoken"> or </span>}
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
