import { isAnything, type SchemaType, type SchemaTypes } from '../../core/panel/schema-type.ts';
import { t } from '../../locales/text.ts';

/** What a documented value is: `string`, `string or null`, `"a" or "b"`, `list of string`, `anything`. */
export function typeWords(types: SchemaTypes): string {
  return types.map(oneType).reduce((one, other) => t('details.type.or', { one, other }));
}

/** What a payload without fields is documented to be. */
export function fieldlessWords(types: SchemaTypes): string {
  const [first] = types;
  const open = isAnything(types) || (types.length === 1 && first?.kind === 'word' && first.word === 'object');
  return open ? t('details.fields.notDescribed') : t('details.fields.payloadIs', { type: typeWords(types) });
}

function oneType(type: SchemaType): string {
  switch (type.kind) {
    case 'word':
      return type.word;
    case 'more':
      return t('details.type.more', { count: type.count });
    case 'list':
      return type.of === null ? t('details.type.anyList') : listWords(type.of);
    case 'above':
      return t('details.type.above');
    case 'anything':
      return t('details.type.anything');
    case 'rule':
      return t('details.type.rule');
  }
}

function listWords(of: SchemaTypes): string {
  const type = typeWords(of);
  return t('details.type.list', { type: of.length > 1 ? `(${type})` : type });
}
