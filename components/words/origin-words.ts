import type { OriginRefusal } from '../../core/own-origins.ts';
import { t } from '../../locales/text.ts';

/** Why no origin can be read from what was typed, and what to do. */
export function originRefusalWords(refusal: OriginRefusal): string {
  switch (refusal.code) {
    case 'empty':
      return t('options.refused.empty');
    case 'wildcard':
      return t('options.refused.wildcard');
    case 'no-address':
      return t('options.refused.noAddress');
    case 'no-domain':
      return t('options.refused.noDomain', { host: refusal.host });
    case 'plain-http':
      return t('options.refused.plainHttp');
    case 'other-scheme':
      return t('options.refused.otherScheme', { protocol: refusal.protocol });
  }
}
