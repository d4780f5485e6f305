import type { Finding, Severity } from '../../core/event.ts';
import { pathExpression } from '../../core/panel/path-expression.ts';
import type { TextKey } from '../../locales/keys.ts';
import { t } from '../../locales/text.ts';
import { Said } from '../Said.tsx';
import { expectedWords } from '../words/expected-words.ts';
import { findingAdvice } from '../words/finding-advice.ts';
import { findingWords } from '../words/finding-words.ts';
import { receivedWords } from '../words/received-words.ts';
import { Icon } from './Icon.tsx';

export interface FindingLineProps {
  finding: Finding;
  /** Leads to its field in the payload; left out where there is none to lead to. */
  onGo?: () => void;
}

const severities: Record<Severity, TextKey> = {
  error: 'finding.severity.error',
  warning: 'finding.severity.warning',
  info: 'finding.severity.info',
};

/** One finding in words: how bad, what, where, what was expected, and what to do about it. */
export function FindingLine({ finding, onGo }: FindingLineProps) {
  const { severity, message, expected } = finding;
  const received = receivedWords(finding);
  const words = findingWords(finding);
  const advice = findingAdvice(finding.code);
  return (
    <div class={`finding ${severity}`}>
      <Icon name={severity} />
      <div>
        <p title={words === message ? undefined : message}>{words}</p>
        <p class="faint">
          <Kind finding={finding} onGo={onGo} />
        </p>
        {(expected !== null || received !== null) && (
          <dl class="mono">
            {expected !== null && <Pair term={t('finding.expectedTerm')} value={expectedWords(expected)} />}
            {received !== null && <Pair term={t('finding.receivedTerm')} value={received} />}
          </dl>
        )}
        {advice !== null && (
          <p class="advice">
            <Said text="advice.line" parts={{ toDo: <strong>{t('advice.toDo')}</strong>, advice }} />
          </p>
        )}
      </div>
    </div>
  );
}

function Kind({ finding, onGo }: { finding: Finding; onGo: (() => void) | undefined }) {
  const { path } = finding;
  const parts = { severity: t(severities[finding.severity]), code: <span class="mono">{finding.code}</span> };
  if (path.length === 0) return <Said text="finding.kind" parts={parts} />;
  const place = pathExpression('payload', null, path);
  const way =
    onGo === undefined ? (
      <span class="mono">{place}</span>
    ) : (
      <button type="button" class="link mono" title={t('tree.show')} onClick={onGo}>
        {place}
      </button>
    );
  return <Said text="finding.kindAndPlace" parts={{ ...parts, place: way }} />;
}

function Pair({ term, value }: { term: string; value: string }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </>
  );
}
