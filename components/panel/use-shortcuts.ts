import { useEffect } from 'preact/hooks';
import { shortcutOf } from '../../core/panel/shortcuts.ts';

/** What the panel's own key combinations do. Each is true where it did something: else the browser has the key. */
export interface Shortcuts {
  filter: () => void;
  clear: () => void;
  record: () => void;
  /** Copies the selection; false where there is none. */
  copy: () => boolean;
  help: () => void;
}

/** The shortcuts that count anywhere (core/panel/shortcuts.ts), wherever the focus is but in a dialog. */
export function useShortcuts(shortcuts: Shortcuts): void {
  useEffect(() => {
    /** Before anybody else: the browser and DevTools have their own ideas of these. */
    function handleFirst(event: KeyboardEvent): void {
      const id = shortcutOf(event, 'anywhere');
      if (inside(event, 'dialog') || (id !== 'filter' && id !== 'clear' && id !== 'record')) return;
      event.preventDefault();
      event.stopPropagation();
      shortcuts[id]();
    }

    /** After everybody else: they are characters and a copy of text elsewhere. */
    function handleLast(event: KeyboardEvent): void {
      const id = shortcutOf(event, 'anywhere');
      if (event.defaultPrevented || inside(event, 'input, textarea, select, dialog')) return;
      if (id === 'help') shortcuts.help();
      else if (id !== 'copy' || isTextSelected() || !shortcuts.copy()) return;
      event.preventDefault();
    }

    window.addEventListener('keydown', handleFirst, true);
    window.addEventListener('keydown', handleLast);
    return () => {
      window.removeEventListener('keydown', handleFirst, true);
      window.removeEventListener('keydown', handleLast);
    };
  });
}

function inside({ target }: Event, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null;
}

function isTextSelected(): boolean {
  return (getSelection()?.toString() ?? '') !== '';
}
