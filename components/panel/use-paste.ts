import { useEffect } from 'preact/hooks';

/** A text that is pasted anywhere but into a field. */
export function usePaste(onPaste: (text: string) => void): void {
  useEffect(() => {
    function handle(event: ClipboardEvent): void {
      const { target } = event;
      if (target instanceof Element && target.closest('input, textarea, select, dialog') !== null) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text.trim() === '') return;
      event.preventDefault();
      onPaste(text);
    }
    document.addEventListener('paste', handle);
    return () => document.removeEventListener('paste', handle);
  });
}
