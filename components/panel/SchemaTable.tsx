import type { SchemaRows } from '../../core/panel/schema-rows.ts';

/** The documented fields, one a row; a schema without fields by its type, one that cannot be read by the reason. */
export function SchemaTable({ schema }: { schema: SchemaRows }) {
  if (!schema.ok) return <p class="faint">{schema.message}</p>;
  if (schema.rows.length === 0) {
    return (
      <p class="faint">
        {schema.type === 'anything' || schema.type === 'object'
          ? 'The documentation does not describe it field by field.'
          : `The payload is: ${schema.type}.`}
      </p>
    );
  }
  return (
    <>
      <table class="fields-table" aria-label="Documented fields">
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Type</th>
            <th scope="col">Required</th>
          </tr>
        </thead>
        <tbody>
          {schema.rows.map(({ name, type, required }, index) => (
            <tr key={index}>
              <th scope="row" class="mono key">
                {name}
              </th>
              <td class="mono">{type}</td>
              <td class={required ? '' : 'faint'}>{required ? 'yes' : 'no'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {!schema.complete && <p class="faint">There are more fields than are listed here.</p>}
    </>
  );
}
