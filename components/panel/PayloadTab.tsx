import { useEffect, useLayoutEffect, useMemo } from 'preact/hooks';
import { bodyOf, type WidgetEvent } from '../../core/event.ts';
import type { VendorDefinition } from '../../core/vendor.ts';
import { t } from '../../locales/text.ts';
import type { DetailsModel } from '../model/details-model.ts';
import { createTreeModel } from '../model/tree-model.ts';
import { DiffView } from './DiffView.tsx';
import { Documented } from './Documented.tsx';
import { FindingLine } from './FindingLine.tsx';
import { JsonTree } from './JsonTree.tsx';
import { StatusWord } from './StatusWord.tsx';
import { TreeBar } from './TreeBar.tsx';

export interface PayloadTabProps {
  event: WidgetEvent;
  vendor: VendorDefinition | null;
  details: DetailsModel;
}

/** The payload as a tree, with whatever is wrong marked where it is, or what makes it another than a second one; beside it what the vendor documents. */
export function PayloadTab({ event, vendor, details }: PayloadTabProps) {
  const { compare } = details;
  const [whole, inside] = useMemo(() => apart(event), [event]);
  const root = useMemo(() => bodyOf(event), [event]);
  const { name, label } = rootOf(event);
  const tree = useMemo(() => createTreeModel(root, inside), [root, inside]);
  const goal = details.goal.value;
  const definition = vendor?.events.find((one) => one.name === event.name && one.channel === event.channel) ?? null;

  useEffect(() => {
    if (goal === null || goal.event !== event.id) return;
    if (compare.open.peek()) compare.toggle();
    tree.reveal(goal.path);
    details.reached();
  }, [goal, event, tree, details, compare]);

  useLayoutEffect(() => details.forgetCopied, [details]);

  return (
    <>
      <h2 class="event-name">
        <StatusWord status={event.status} findings={[]} />
        <span class="mono">{event.name ?? event.channel}</span>
      </h2>
      {whole.map((finding, index) => (
        <FindingLine key={index} finding={finding} />
      ))}
      {event.payloadAt === null && (
        <p class="faint">{t(event.vendor === null ? 'details.payload.notKnown' : 'details.payload.none')}</p>
      )}
      <TreeBar tree={tree} comparing={compare.open.value} onCompare={compare.toggle} />
      <p class="copied faint" role="status">
        {details.copied.value}
      </p>
      <div class="beside">
        {compare.open.value ? (
          <DiffView event={event} root={root} vendor={vendor} definition={definition} details={details} />
        ) : (
          <JsonTree label={label} name={name} root={root} tree={tree} onCopy={details.copy} />
        )}
        {vendor !== null && <Documented vendor={vendor} definition={definition} onCopy={details.copy} />}
      </div>
    </>
  );
}

/** What is found of the event as a whole, and what of places in its payload. */
function apart({ findings, payloadAt }: WidgetEvent) {
  const isWhole = (path: readonly unknown[]): boolean => path.length === 0 || payloadAt === null;
  return [findings.filter(({ path }) => isWhole(path)), findings.filter(({ path }) => !isWhole(path))] as const;
}

function rootOf(event: WidgetEvent) {
  return event.payloadAt === null
    ? { name: 'data', label: t('details.payload.asData') }
    : { name: 'payload', label: t('details.tab.payload') };
}
