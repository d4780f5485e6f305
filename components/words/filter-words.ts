import type { CompletionHint } from '../../core/panel/completion.ts';
import type { CompletedKey } from '../../core/panel/filter-keys.ts';
import type { FilterRemark } from '../../core/panel/filter-remarks.ts';
import { number } from '../../locales/figures.ts';
import type { TextKey } from '../../locales/keys.ts';
import { t } from '../../locales/text.ts';

const keyHints: Record<CompletedKey, TextKey> = {
  vendor: 'filter.hint.vendor',
  status: 'filter.hint.status',
  name: 'filter.hint.name',
  channel: 'filter.hint.channel',
  origin: 'filter.hint.origin',
  source: 'filter.hint.source',
  frame: 'filter.hint.frame',
  signature: 'filter.hint.signature',
  has: 'filter.hint.has',
  is: 'filter.hint.is',
  'larger-than': 'filter.hint.size',
  'smaller-than': 'filter.hint.size',
  after: 'filter.hint.time',
  before: 'filter.hint.time',
  payload: 'filter.hint.payload',
  data: 'filter.hint.data',
};

/** What stands beside a completion, in a few words. */
export function hintWords(hint: CompletionHint): string {
  if (hint.kind === 'count') return number(hint.count);
  return t(hint.kind === 'key' ? keyHints[hint.key] : 'filter.hint.bytes');
}

/** A remark on the filter's text, in a sentence or two. Long texts are shortened. */
export function remarkWords(remark: FilterRemark): string {
  const text = shortened(remark.text, 40);
  switch (remark.code) {
    case 'too-long':
      return t('filter.remark.tooLong', { most: remark.most });
    case 'open-quote':
      return t('filter.remark.openQuote', { text: remark.text.slice(0, 20) });
    case 'bad-expression':
      return t('filter.remark.badExpression', { text, reason: remark.reason });
    case 'costly-expression':
      return remark.part === null
        ? t('filter.remark.largeExpression', { text })
        : t('filter.remark.costlyExpression', { text, part: remark.part });
    case 'not-flags':
      return t('filter.remark.notFlags', { text, flags: remark.flags });
    case 'bad-path':
      return t('filter.remark.badPath', { text, rest: remark.rest });
    case 'bad-size':
      return t('filter.remark.badSize', { text });
    case 'bad-time':
      return t('filter.remark.badTime', { text });
    case 'bad-choice':
      return t('filter.remark.badChoice', { text, choices: remark.choices.join(', ') });
    case 'unknown-key':
      return remark.nearest === null
        ? t('filter.remark.unknownKey', { text })
        : t('filter.remark.nearKey', { text, nearest: remark.nearest });
    case 'unknown-word':
      return t('filter.remark.unknownWord', { text, choices: remark.choices.join(', ') });
  }
}

function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}
