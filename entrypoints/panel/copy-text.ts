/** Puts a text on the clipboard; false where the browser refuses. By a copy event: DevTools give their panels no `navigator.clipboard`. */
export async function copyText(text: string): Promise<boolean> {
  let put = false;
  const handle = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    put = event.clipboardData !== null;
  };
  document.addEventListener('copy', handle, true);
  try {
    // oxlint-disable-next-line typescript/no-deprecated
    if (document.execCommand('copy') && put) return true;
  } finally {
    document.removeEventListener('copy', handle, true);
  }
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
