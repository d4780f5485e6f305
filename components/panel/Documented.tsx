import { useMemo } from 'preact/hooks';
import { schemaRows } from '../../core/panel/schema-rows.ts';
import type { EventDefinition, VendorDefinition } from '../../core/vendor.ts';
import { createTreeModel } from '../model/tree-model.ts';
import { JsonTree, type JsonTreeProps } from './JsonTree.tsx';
import { SchemaTable } from './SchemaTable.tsx';

export interface DocumentedProps {
  vendor: VendorDefinition;
  definition: EventDefinition | null;
  onCopy: JsonTreeProps['onCopy'];
}

/** What the vendor documents of an event: its fields, an example, source and date; for an undocumented one, where to look. */
export function Documented({ vendor, definition, onCopy }: DocumentedProps) {
  const sources = definition === null ? vendor.documentation : [definition.documentation];
  const title = definition === null ? `Not among the events ${vendor.name} documents` : `What ${vendor.name} documents`;
  return (
    <section class="documented" aria-label={title}>
      <h3>{title}</h3>
      {definition !== null && <Definition definition={definition} onCopy={onCopy} />}
      {sources.map(({ url, read }) => (
        <p key={url} class="faint source">
          <a href={url} target="_blank" rel="noreferrer">
            {url.replace(/^https:\/\//, '')}
          </a>{' '}
          read {read}
        </p>
      ))}
    </section>
  );
}

function Definition({ definition, onCopy }: { definition: EventDefinition; onCopy: JsonTreeProps['onCopy'] }) {
  const { example } = definition;
  const schema = useMemo(() => schemaRows(definition.schema), [definition]);
  const tree = useMemo(() => createTreeModel(example, []), [example]);
  return (
    <>
      <p>Fires when {lowerFirst(definition.fires)}</p>
      {definition.supersededBy !== undefined && (
        <p>
          Superseded by <span class="mono">{definition.supersededBy}</span>.
        </p>
      )}
      {example === null ? (
        <p class="faint">It has no payload.</p>
      ) : (
        <>
          <h4>Fields</h4>
          <SchemaTable schema={schema} />
          <h4>Example</h4>
          <JsonTree label="Documented example" name="payload" root={example} tree={tree} onCopy={onCopy} />
        </>
      )}
    </>
  );
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
