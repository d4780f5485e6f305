import type { SchemaRows } from '../../core/panel/schema-rows.ts';
import { t } from '../../locales/text.ts';
import { fieldlessWords, typeWords } from '../words/schema-words.ts';

/** The documented fields, one a row; a schema without fields by its type, one that cannot be read by the reason. */
export function SchemaTable({ schema }: { schema: SchemaRows }) {
  if (!schema.ok) return <p class="faint">{t('details.fields.unreadable', { reason: schema.reason })}</p>;
  if (schema.rows.length === 0) return <p class="faint">{fieldlessWords(schema.types)}</p>;
  return (
    <>
      <table class="fields-table" aria-label={t('details.fields.title')}>
        <thead>
          <tr>
            <th scope="col">{t('details.fields.field')}</th>
            <th scope="col">{t('details.fields.type')}</th>
            <th scope="col">{t('details.fields.required')}</th>
          </tr>
        </thead>
        <tbody>
          {schema.rows.map(({ name, types, required }, index) => (
            <tr key={index}>
              <th scope="row" class="mono key">
                {name}
              </th>
              <td class="mono">{typeWords(types)}</td>
              <td class={required ? '' : 'faint'}>{t(required ? 'details.fields.yes' : 'details.fields.no')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {!schema.complete && <p class="faint">{t('details.fields.more')}</p>}
    </>
  );
}
