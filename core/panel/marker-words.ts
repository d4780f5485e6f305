import type { Json } from '../json.ts';
import { type CutReason, type MarkerFacts, readMarker, type ReadMarker } from './marker-facts.ts';

/** What an encoded value that JSON cannot hold is called in code, copies and filters, which are English in every language. */
export interface MarkerWords extends Pick<ReadMarker, 'children'> {
  text: string;
}

/** Reads a `$type` marker (docs/capture.schema.json); null for plain JSON. */
export function markerWords(value: Json): MarkerWords | null {
  const marker = readMarker(value);
  return marker && { text: said(marker.facts), children: marker.children };
}

const reasons: Record<CutReason, string> = {
  depth: 'nested too deeply',
  entries: 'too many entries',
  bytes: 'too many bytes',
  size: 'too large',
};

function said(facts: MarkerFacts): string {
  switch (facts.kind) {
    case 'text':
      return facts.text;
    case 'bytes':
      return `${facts.what}(${facts.size} bytes)`;
    case 'circular':
      return `circular, the same as ${facts.path}`;
    case 'cut-text':
      return `${JSON.stringify(facts.kept)}… cut: ${figure(facts.came)} characters came`;
    case 'cut':
      return `cut here (${reasons[facts.reason]}): ${figure(facts.count)} ${facts.count === 1 ? 'entry' : 'entries'} left out`;
    case 'unreadable':
      return `could not be read: ${facts.why}`;
    case 'not-storable':
      return `${facts.name} (cannot be stored)`;
  }
}

function figure(value: number | string): string {
  return typeof value === 'number' ? value.toLocaleString('en-US') : value;
}
