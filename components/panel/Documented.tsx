import type { EventDefinition, VendorDefinition } from '../../core/vendor.ts';
import { JsonTree } from './JsonTree.tsx';

/** What the vendor documents of an event, with source and date; for an undocumented one, where to look. */
export function Documented({ vendor, definition }: { vendor: VendorDefinition; definition: EventDefinition | null }) {
  const sources = definition === null ? vendor.documentation : [definition.documentation];
  return (
    <section class="documented">
      <h3>{definition === null ? `Not among the events ${vendor.name} documents` : `What ${vendor.name} documents`}</h3>
      {definition !== null && (
        <>
          <p>Fires when {lowerFirst(definition.fires)}</p>
          {definition.supersededBy !== undefined && (
            <p>
              Superseded by <span class="mono">{definition.supersededBy}</span>.
            </p>
          )}
          {definition.example === null ? (
            <p class="faint">It has no payload.</p>
          ) : (
            <JsonTree label="Documented example" value={definition.example} findings={[]} />
          )}
        </>
      )}
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

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
