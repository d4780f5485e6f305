import { useRef, useState } from 'preact/hooks';
import type { CopyFormat } from '../../core/panel/copy-as/formats.ts';
import type { CopySubject } from '../../core/panel/copy-as/subject.ts';
import { t } from '../../locales/text.ts';
import { CopyChoices } from './CopyChoices.tsx';
import { Icon } from './Icon.tsx';

export interface CopyMenuProps {
  /** What would be copied now; read when the menu opens. */
  subjects: () => CopySubject[];
  onCopy: (format: CopyFormat, subjects: readonly CopySubject[]) => void;
}

/** The button that opens the menu of formats. */
export function CopyMenu({ subjects, onCopy }: CopyMenuProps) {
  const [open, setOpen] = useState<CopySubject[] | null>(null);
  const button = useRef<HTMLButtonElement>(null);

  function close(): void {
    // Only what had the focus gives it back.
    if (button.current?.parentElement?.contains(document.activeElement) === true) button.current.focus();
    setOpen(null);
  }

  return (
    <div class="menu-holder copy-holder">
      <button
        ref={button}
        type="button"
        class="tool text"
        aria-label={t('copy.button')}
        aria-haspopup="menu"
        aria-expanded={open !== null}
        title={t('copy.title')}
        onClick={() => setOpen(open === null ? subjects() : null)}
      >
        <Icon name="copy" />
        <span>{t('copy.button')}</span>
      </button>
      {open !== null && (
        <CopyChoices
          subjects={open}
          loose={false}
          onClose={close}
          onChoose={(format) => {
            close();
            onCopy(format, open);
          }}
        />
      )}
    </div>
  );
}
