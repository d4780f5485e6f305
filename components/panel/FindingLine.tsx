import type { Finding } from '../../core/event.ts';
import { Icon } from './Icon.tsx';

/** One finding in words: how bad, what, where, and what was expected. */
export function FindingLine({ finding }: { finding: Finding }) {
  const { severity, code, path, message, expected, received } = finding;
  return (
    <div class={`finding ${severity}`}>
      <Icon name={severity} />
      <div>
        <p>{message}</p>
        <p class="faint">
          {severity} · <span class="mono">{code}</span>
          {path.length > 0 && (
            <>
              {' '}
              · at <span class="mono">{pathText(path)}</span>
            </>
          )}
        </p>
        {(expected !== null || received !== null) && (
          <dl class="mono">
            {expected !== null && <Pair term="expected" value={expected} />}
            {received !== null && <Pair term="received" value={received} />}
          </dl>
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

function pathText(path: Finding['path']): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('');
}
