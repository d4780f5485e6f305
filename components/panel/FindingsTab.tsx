import type { WidgetEvent } from '../../core/event.ts';
import { FindingLine } from './FindingLine.tsx';

const ranks = { error: 0, warning: 1, info: 2 } as const;

const nothing: Record<WidgetEvent['status'], string> = {
  valid: 'Nothing to remark: the event is exactly what the vendor documents.',
  invalid: 'No findings.',
  'unknown-event': 'No findings.',
  untrusted: 'No findings.',
  unrecognized: 'Not a known vendor’s event, so there is nothing to judge it by.',
};

/** The reasons behind a status, worst first. */
export function FindingsTab({ event }: { event: WidgetEvent }) {
  if (event.findings.length === 0) return <p class="faint">{nothing[event.status]}</p>;
  const sorted = event.findings.toSorted((one, other) => ranks[one.severity] - ranks[other.severity]);
  return (
    <ul class="findings">
      {sorted.map((finding, index) => (
        <li key={index}>
          <FindingLine finding={finding} />
        </li>
      ))}
    </ul>
  );
}
