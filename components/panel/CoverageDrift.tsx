import type { CountedDifference } from '../../core/panel/coverage/drift.ts';
import type { EventCoverage } from '../../core/panel/coverage/event-coverage.ts';
import { t, tn } from '../../locales/text.ts';
import { differenceWords, documentedWords, eventWords, fieldWords, receivedWords } from '../words/coverage-words.ts';
import { CoverageSource } from './CoverageSource.tsx';
import { Icon } from './Icon.tsx';

const columns = ['difference', 'field', 'documented', 'received', 'payloads'] as const;
const icons = { new: 'info', missing: 'error', retyped: 'warning' } as const;

/** How the payloads of one event differ from what its vendor documents. */
export function CoverageDrift({ coverage: { name, definition, counts, drift } }: { coverage: EventCoverage }) {
  return (
    <>
      <table class="drift" aria-label={t('coverage.differencesOf', { event: eventWords(name) })}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`coverage.drift.${column}`)}
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
      {drift.leftOut > 0 && <p class="faint">{tn('coverage.moreDifferences', drift.leftOut)}</p>}
      {counts.partly > 0 && <p class="faint">{tn('coverage.partly', counts.partly)}</p>}
      {counts.untrusted > 0 && <p class="faint">{t('coverage.notCompared')}</p>}
      {definition !== null && <CoverageSource {...definition.documentation} />}
    </>
  );
}

function DriftLine({ difference, compared }: { difference: CountedDifference; compared: number }) {
  const { kind, path, documented } = difference;
  return (
    <tr>
      <td class={`kind ${kind}`}>
        <Icon name={icons[kind]} /> {differenceWords(kind)}
      </td>
      <th scope="row" class="mono">
        {fieldWords(path)}
      </th>
      <td>
        {documented === null ? <span class="faint">{t('coverage.notDocumented')}</span> : documentedWords(documented)}
      </td>
      <td>{kind === 'missing' ? t('coverage.nothing') : receivedWords(difference)}</td>
      <td>{t('coverage.of', { some: difference.count, all: compared })}</td>
    </tr>
  );
}
