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
      if (inside(event, 'dialog') || (id !== 'filter' && id !== 'clear' && id !== 'record' && id !== 'help')) return;
      // A character where text is typed. Anywhere else Chromium's DevTools would take it and open their own settings.
      if (id === 'help' && inside(event, 'input:not([type=checkbox]), textarea')) return;
      event.preventDefault();
      event.stopPropagation();
      // A menu stays what has the keys until it is closed.
      if (id !== 'help' || !inside(event, '[role=menu]')) shortcuts[id]();
    }

    /** After everybody else: it is a copy of text elsewhere. */
    function handleLast(event: KeyboardEvent): void {
      if (event.defaultPrevented || shortcutOf(event, 'anywhere') !== 'copy') return;
      if (inside(event, 'input, textarea, select, dialog') || isTextSelected() || !shortcuts.copy()) return;
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
