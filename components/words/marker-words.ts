import type { CutReason, MarkerFacts } from '../../core/panel/marker-facts.ts';
import type { TextKey } from '../../locales/keys.ts';
import { t, tn } from '../../locales/text.ts';

const reasons: Record<CutReason, TextKey> = {
  depth: 'tree.cutReason.depth',
  entries: 'tree.cutReason.entries',
  bytes: 'tree.cutReason.bytes',
  size: 'tree.cutReason.size',
};

/** A value that JSON cannot hold, as a line of the tree says it. */
export function markerWords(facts: MarkerFacts): string {
  switch (facts.kind) {
    case 'text':
      return facts.text;
    case 'bytes':
      return t('tree.bytes', { what: facts.what, size: facts.size });
    case 'circular':
      return t('tree.circular', { path: facts.path });
    case 'cut-text':
      return t('tree.cutText', { kept: JSON.stringify(facts.kept), came: facts.came });
    case 'cut':
      return cutWords(t(reasons[facts.reason]), facts.count);
    case 'unreadable':
      return t('tree.unreadable', { why: facts.why });
    case 'not-storable':
      return t('tree.notStorable', { name: facts.name });
  }
}

function cutWords(reason: string, count: number | string): string {
  // A malformed marker, as an imported file may hold, has no number.
  return typeof count === 'number' ? tn('tree.cut', count, { reason }) : t('tree.cutSomewhere', { reason });
}
