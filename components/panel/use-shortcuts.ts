import { useEffect } from 'preact/hooks';

/** What the panel's own key combinations do. */
export interface Shortcuts {
  filter: () => void;
  clear: () => void;
  record: () => void;
}

const keys: Record<string, keyof Shortcuts> = { f: 'filter', l: 'clear', e: 'record' };

/** Ctrl or Cmd with F, L and E, wherever the focus is. */
export function useShortcuts(shortcuts: Shortcuts): void {
  useEffect(() => {
    function handle(event: KeyboardEvent): void {
      const key = event.key.toLowerCase();
      const name = Object.hasOwn(keys, key) ? keys[key] : undefined;
      if (name === undefined || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      event.stopPropagation();
      shortcuts[name]();
    }
    window.addEventListener('keydown', handle, true);
    return () => window.removeEventListener('keydown', handle, true);
  });
}
