import type { WidgetEvent } from '../../core/event.ts';
import type { Path } from '../../core/json.ts';
import { worstFirst } from '../../core/panel/line-mark.ts';
import type { TextKey } from '../../locales/keys.ts';
import { t } from '../../locales/text.ts';
import { FindingLine } from './FindingLine.tsx';

const nothing: Record<WidgetEvent['status'], TextKey> = {
  valid: 'finding.none.valid',
  invalid: 'finding.none.other',
  'unknown-event': 'finding.none.other',
  untrusted: 'finding.none.other',
  unrecognized: 'finding.none.unrecognized',
};

export interface FindingsTabProps {
  event: WidgetEvent;
  /** Leads to a place in the payload. */
  onGo: (path: Path) => void;
}

/** The reasons behind a status, worst first, each with what to do about it and the way to its field. */
export function FindingsTab({ event, onGo }: FindingsTabProps) {
  if (event.findings.length === 0) return <p class="faint">{t(nothing[event.status])}</p>;
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
