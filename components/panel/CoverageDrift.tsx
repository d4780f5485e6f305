import { differenceWords, fieldText, receivedWords } from '../../core/panel/coverage/difference-words.ts';
import type { CountedDifference } from '../../core/panel/coverage/drift.ts';
import type { EventCoverage } from '../../core/panel/coverage/event-coverage.ts';
import { count } from '../../core/panel/integrity-words.ts';
import { Icon } from './Icon.tsx';

const icons = { new: 'info', missing: 'error', retyped: 'warning' } as const;

/** How the payloads of one event differ from what its vendor documents. */
export function CoverageDrift({ coverage: { name, definition, counts, drift } }: { coverage: EventCoverage }) {
  return (
    <>
      <table class="drift" aria-label={`Differences of ${name ?? '(no name)'}`}>
        <thead>
          <tr>
            {['Difference', 'Field', 'Documented', 'Received', 'Payloads'].map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {drift.differences().map((difference) => (
            <DriftLine
              key={`${difference.kind} ${JSON.stringify(difference.path)}`}
              difference={difference}
              compared={counts.compared}
            />
          ))}
        </tbody>
      </table>
      {drift.leftOut > 0 && <p class="faint">{count(drift.leftOut)} further differences are not listed.</p>}
      {counts.partly > 0 && <p class="faint">{count(counts.partly)} payloads were too large to be compared whole.</p>}
      {counts.untrusted > 0 && <p class="faint">Untrusted events are not compared.</p>}
      {definition !== null && (
        <p class="faint source">
          <a href={definition.documentation.url} target="_blank" rel="noreferrer">
            {definition.documentation.url.replace(/^https:\/\//, '')}
          </a>{' '}
          read {definition.documentation.read}
        </p>
      )}
    </>
  );
}

function DriftLine({ difference, compared }: { difference: CountedDifference; compared: number }) {
  const { kind, path, documented } = difference;
  return (
    <tr>
      <td class={`kind ${kind}`}>
        <Icon name={icons[kind]} /> {differenceWords[kind]}
      </td>
      <th scope="row" class="mono">
        {fieldText(path)}
      </th>
      <td>{documented || <span class="faint">no</span>}</td>
      <td>{kind === 'missing' ? 'nothing' : receivedWords(difference)}</td>
      <td>
        {count(difference.count)} of {count(compared)}
      </td>
    </tr>
  );
}
