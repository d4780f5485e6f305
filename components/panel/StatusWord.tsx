import type { Finding, Status } from '../../core/event.ts';
import { tn } from '../../locales/text.ts';
import { Icon } from './Icon.tsx';

/** A status as shape, word and colour; a valid event that carries warnings says so. */
export function StatusWord({ status, findings }: { status: Status; findings: readonly Finding[] }) {
  const warnings = status === 'valid' ? findings.filter((finding) => finding.severity === 'warning').length : 0;
  return (
    <span class={`status ${status}`}>
      <Icon name={status} />
      <span class="word">{status}</span>
      {warnings > 0 && (
        <span class="warnings" title={tn('list.warnings', warnings)}>
          <Icon name="warning" />
        </span>
      )}
    </span>
  );
}
