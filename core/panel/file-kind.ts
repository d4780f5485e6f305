/**
 * Whether a text means to be a capture file: it names the format, as a key that stands in no string. Reading a large file twice would cost seconds, so
 * nothing is parsed here.
 */
export function isCaptureFile(text: string): boolean {
  return /(?<!\\)"format"\s*:\s*"widgetscope-capture"/.test(text);
}
