import { tabClosed } from '../../core/panel-protocol.ts';
import { t } from '../../locales/text.ts';

/** Why the background stored nothing: a browser's own words stay as they are. */
export function storeErrorWords(error: string): string {
  return error === tabClosed ? t('import.tabClosed') : error;
}
