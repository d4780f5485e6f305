import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../locales/text.ts';
import { Icon } from './Icon.tsx';

export interface ModalDialogProps {
  title: string;
  /** Of the stylesheet, besides what every dialog has. */
  kind: string;
  /** What stands beside the title. */
  beside?: ComponentChildren;
  /** Another key that closes it, besides Esc. */
  closeKey?: string;
  /** Sends its form; left out: Enter in a field closes it. */
  onSubmit?: () => void;
  onClose: () => void;
  children: ComponentChildren;
}

/** A dialog over the panel, open for as long as it is drawn. Its keys reach nothing below it; Esc closes it and gives the focus back to where it was. */
export function ModalDialog({ title, kind, beside, closeKey, onSubmit, onClose, children }: ModalDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  // At once: a key that comes before the focus would reach what stands below.
  useLayoutEffect(() => dialog.current?.showModal(), []);
  // Closing it as a dialog gives the focus back.
  const close = (): void => dialog.current?.close();

  return (
    <dialog
      ref={dialog}
      class={`modal ${kind}`}
      aria-label={title}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== 'Escape' && event.key !== closeKey) return;
        // DevTools would open its drawer.
        event.preventDefault();
        close();
      }}
      onClose={onClose}
    >
      <form
        method="dialog"
        onSubmit={(event) => {
          if (onSubmit === undefined) return;
          event.preventDefault();
          onSubmit();
        }}
      >
        <header>
          <h2>{title}</h2>
          {beside}
          <span class="spring" />
          <button
            type="button"
            class="tool"
            aria-label={t('common.close')}
            title={t('common.closeByKey')}
            onClick={close}
          >
            <Icon name="close" />
          </button>
        </header>
        {children}
      </form>
    </dialog>
  );
}
