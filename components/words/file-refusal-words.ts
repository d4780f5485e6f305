import type { FileRefusal, Found, Wanted } from '../../core/capture-file/file-refusal.ts';
import { t } from '../../locales/text.ts';
import { plainValues } from './plain-values.ts';

/** Why a text is no capture file, in a sentence. */
export function fileRefusalWords(refusal: FileRefusal): string {
  if (refusal.code === 'noObject') return t('refusal.file.noObject', { found: foundWords(refusal.found) });
  if (refusal.code === 'noCapture') {
    const { found, expected } = refusal;
    return t('refusal.file.noCapture', { found: foundWords(found), expected });
  }
  if (refusal.code !== 'field') return t(`refusal.file.${refusal.code}`, plainValues(refusal));
  const { path, more } = refusal;
  const values = { path, more, wanted: wantedWords(refusal.wanted), found: foundWords(refusal.found) };
  return t(more > 0 ? 'refusal.file.fieldAndMore' : 'refusal.file.field', plainValues(values));
}

function foundWords(found: Found): string {
  if (found.code === 'value') return found.text;
  if (found.code === 'array') return t('refusal.found.array', plainValues({ length: found.length }));
  return t(`refusal.found.${found.code}`);
}

function wantedWords(wanted: Wanted): string {
  if (wanted.code === 'written') return wanted.text;
  if (wanted.code === 'oneOf') return wanted.values.reduce((one, other) => t('refusal.wanted.either', { one, other }));
  return t(`refusal.wanted.${wanted.code}`);
}
