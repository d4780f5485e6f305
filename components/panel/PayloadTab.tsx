import { useMemo } from 'preact/hooks';
import { payloadOf, type WidgetEvent } from '../../core/event.ts';
import type { VendorDefinition } from '../../core/vendor.ts';
import { Documented } from './Documented.tsx';
import { FindingLine } from './FindingLine.tsx';
import { JsonTree } from './JsonTree.tsx';
import { StatusWord } from './StatusWord.tsx';

/** The payload as a tree, with whatever is wrong marked where it is, and what the vendor documents. */
export function PayloadTab({ event, vendor }: { event: WidgetEvent; vendor: VendorDefinition | null }) {
  const whole = event.findings.filter((finding) => finding.path.length === 0);
  const inside = useMemo(() => event.findings.filter((finding) => finding.path.length > 0), [event]);
  const definition =
    vendor?.events.find(({ name, channel }) => name === event.name && channel === event.channel) ?? null;
  return (
    <>
      <h2 class="event-name">
        <StatusWord status={event.status} findings={[]} />
        <span class="mono">{event.name ?? event.channel}</span>
      </h2>
      {whole.map((finding, index) => (
        <FindingLine key={index} finding={finding} />
      ))}
      {event.payloadAt === null ? (
        <NoPayload event={event} />
      ) : (
        <JsonTree label="Payload" value={payloadOf(event)} findings={inside} />
      )}
      {vendor !== null && <Documented vendor={vendor} definition={definition} />}
    </>
  );
}

function NoPayload({ event }: { event: WidgetEvent }) {
  return (
    <>
      <p class="faint">
        {event.vendor === null
          ? 'Not a known vendor’s event, so this is all it carried:'
          : 'This event carries no payload. All it carried:'}
      </p>
      <JsonTree label="Data" value={event.data} findings={[]} />
    </>
  );
}
