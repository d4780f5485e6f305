import { faultOf } from '../../core/capture-file/json-text.ts';
import { t } from '../../locales/text.ts';
import { plainValues } from './plain-values.ts';

/** What keeps a text from being JSON, with its place; null when it is JSON. */
export function jsonFaultWords(text: string): string | null {
  if (text.trim() === '') return t('send.noJson');
  try {
    JSON.parse(text);
    return null;
  } catch {
    const { line, column, found } = faultOf(text);
    if (found === null) return t('send.cutOff', plainValues({ line, column }));
    return t('send.notJson', plainValues({ line, column, found }));
  }
}
