import type { Json } from '../../core/json.ts';
import { cutString, readMarker } from '../../core/panel/marker-facts.ts';
import { t } from '../../locales/text.ts';
import { markerWords } from './marker-words.ts';

/** A value in words: scalars and what was kept of a text as JSON writes them, containers by what is in them, what JSON cannot hold by its name. */
export function valueWords(value: Json | undefined): string {
  if (value === undefined) return t('tree.missing');
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const cut = cutString(value);
  if (cut !== null) return JSON.stringify(cut.kept);
  const marker = readMarker(value);
  if (marker !== null) return markerWords(marker.facts);
  return Array.isArray(value) ? `Array(${value.length})` : preview(value);
}

function preview(value: { [key: string]: Json }): string {
  const keys = Object.keys(value);
  if (keys.length === 0) return '{}';
  return `{ ${keys.slice(0, 4).join(', ')}${keys.length > 4 ? ', …' : ''} }`;
}
