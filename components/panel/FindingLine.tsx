import type { Finding } from '../../core/event.ts';
import { findingAdvice } from '../../core/finding-advice.ts';
import { pathExpression } from '../../core/panel/path-expression.ts';
import { Icon } from './Icon.tsx';

export interface FindingLineProps {
  finding: Finding;
  /** Leads to its field in the payload; left out where there is none to lead to. */
  onGo?: () => void;
}

/** One finding in words: how bad, what, where, what was expected, and what to do about it. */
export function FindingLine({ finding, onGo }: FindingLineProps) {
  const { severity, code, path, message, expected, received } = finding;
  const advice = findingAdvice(code);
  const place = pathExpression('payload', null, path);
  return (
    <div class={`finding ${severity}`}>
      <Icon name={severity} />
      <div>
        <p>{message}</p>
        <p class="faint">
          {severity} · <span class="mono">{code}</span>
          {path.length > 0 && (
            <>
              {' · at '}
              {onGo === undefined ? (
                <span class="mono">{place}</span>
              ) : (
                <button type="button" class="link mono" title="Show it in the payload" onClick={onGo}>
                  {place}
                </button>
              )}
            </>
          )}
        </p>
        {(expected !== null || received !== null) && (
          <dl class="mono">
            {expected !== null && <Pair term="expected" value={expected} />}
            {received !== null && <Pair term="received" value={received} />}
          </dl>
        )}
        {advice !== null && (
          <p class="advice">
            <strong>What to do:</strong> {advice}
          </p>
        )}
      </div>
    </div>
  );
}

function Pair({ term, value }: { term: string; value: string }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </>
  );
}
