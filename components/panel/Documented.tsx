import { useMemo } from 'preact/hooks';
import { schemaRows } from '../../core/panel/schema-rows.ts';
import type { EventDefinition, VendorDefinition } from '../../core/vendor.ts';
import { t } from '../../locales/text.ts';
import { createTreeModel } from '../model/tree-model.ts';
import { Said } from '../Said.tsx';
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
  const title = t(definition === null ? 'details.documented.not' : 'details.documented.title', { vendor: vendor.name });
  return (
    <section class="documented" aria-label={title}>
      <h3>{title}</h3>
      {definition !== null && <Definition definition={definition} onCopy={onCopy} />}
      {sources.map(({ url, read }) => (
        <p key={url} class="faint source">
          <Said
            text="details.documented.source"
            parts={{
              date: read,
              address: (
                <a href={url} target="_blank" rel="noreferrer">
                  {url.replace(/^https:\/\//, '')}
                </a>
              ),
            }}
          />
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
      <p>
        <Said text="details.documented.fires" parts={{ when: <span lang="en">{lowerFirst(definition.fires)}</span> }} />
      </p>
      {definition.supersededBy !== undefined && (
        <p>
          <Said
            text="details.documented.superseded"
            parts={{ name: <span class="mono">{definition.supersededBy}</span> }}
          />
        </p>
      )}
      {example === null ? (
        <p class="faint">{t('details.documented.noPayload')}</p>
      ) : (
        <>
          <h4>{t('details.documented.fields')}</h4>
          <SchemaTable schema={schema} />
          <h4>{t('details.documented.example')}</h4>
          <JsonTree
            label={t('details.documented.exampleTree')}
            name="payload"
            root={example}
            tree={tree}
            onCopy={onCopy}
          />
        </>
      )}
    </>
  );
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
