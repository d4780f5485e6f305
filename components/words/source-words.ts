import { pastedText } from '../../core/panel/file-kind.ts';
import { t } from '../../locales/text.ts';

/** What something was imported from: a file's name, which stays as it is, or the text that was pasted. */
export function sourceName(file: string): string {
  return file === pastedText ? t('import.pastedText') : file;
}
