import type { ComponentChildren } from 'preact';
import type { TextKey } from '../locales/keys.ts';
import { t } from '../locales/text.ts';

export interface SaidProps {
  text: TextKey;
  /** What stands in the text's gaps, by name: `<kbd>`, a button, a link. */
  parts: Readonly<Record<string, ComponentChildren>>;
}

/** A text with elements in its gaps. */
export function Said({ text, parts }: SaidProps) {
  // Split by the gaps, every other piece is the name of one.
  const pieces = t(text).split(/\{(\w+)\}/);
  return <>{pieces.map((piece, index) => (index % 2 === 0 ? piece : parts[piece]))}</>;
}
