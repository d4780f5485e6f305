import type { WidgetEvent } from '../../core/event.ts';
import type { Path } from '../../core/json.ts';
import { worstFirst } from '../../core/panel/line-mark.ts';
import { FindingLine } from './FindingLine.tsx';

const nothing: Record<WidgetEvent['status'], string> = {
  valid: 'Nothing to remark: the event is exactly what the vendor documents.',
  invalid: 'No findings.',
  'unknown-event': 'No findings.',
  untrusted: 'No findings.',
  unrecognized: 'Not a known vendor’s event, so there is nothing to judge it by.',
};

export interface FindingsTabProps {
  event: WidgetEvent;
  /** Leads to a place in the payload. */
  onGo: (path: Path) => void;
}

/** The reasons behind a status, worst first, each with what to do about it and the way to its field. */
export function FindingsTab({ event, onGo }: FindingsTabProps) {
  if (event.findings.length === 0) return <p class="faint">{nothing[event.status]}</p>;
  return (
    <ul class="findings">
      {worstFirst(event.findings).map((finding, index) => (
        <li key={index}>
          <FindingLine
            finding={finding}
            {...(event.payloadAt !== null && finding.path.length > 0 && { onGo: () => onGo(finding.path) })}
          />
        </li>
      ))}
    </ul>
  );
}
