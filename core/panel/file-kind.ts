/**
 * Whether a text means to be a capture file: it names the format, as a key that stands in no string. Reading a large file twice would cost seconds, so
 * nothing is parsed here.
 */
export function isCaptureFile(text: string): boolean {
  return /(?<!\\)"format"\s*:\s*"widgetscope-capture"/.test(text);
}

/** The name of what was pasted, where a file's name stands: it is kept with the events, so it is the same in every language. */
export const pastedText = 'pasted text';
