import type { Json, Path } from '../../core/json.ts';
import type { Change } from '../../core/panel/diff.ts';
import { pathExpression } from '../../core/panel/path-expression.ts';
import { t } from '../../locales/text.ts';
import { changeWords, sideWords } from '../words/diff-words.ts';

export interface DiffTableProps {
  root: Json;
  changes: readonly Change[];
  /** What the first payload is called: `Documented`. */
  before: string;
  /** Leads to a place in the payload. */
  onGo: (path: Path) => void;
}

/** The changes, one a row: what kind, where, from what to what. */
export function DiffTable({ root, changes, before, onGo }: DiffTableProps) {
  if (changes.length === 0) return null;
  const after = t('diff.table.thisEvent');
  return (
    <table class="changes mono" aria-label={t('diff.table.title')}>
      <thead>
        <tr>
          <th scope="col">{t('diff.table.change')}</th>
          <th scope="col">{t('diff.table.field')}</th>
          <th scope="col">{before}</th>
          <th scope="col">{after}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change, index) => (
          <tr key={index} class={change.kind}>
            <td>
              <Kind change={change} />
            </td>
            <th scope="row">
              <button type="button" class="link" title={t('tree.show')} onClick={() => onGo(change.path)}>
                {pathExpression('payload', root, change.path)}
              </button>
            </th>
            <td data-side={before}>{sideWords(change.before, change.kind)}</td>
            <td data-side={after}>{sideWords(change.after, change.kind)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Kind({ change }: { change: Change }) {
  const { sign, word } = changeWords(change.kind);
  return (
    <>
      <span aria-hidden="true" class="sign">
        {sign}
      </span>{' '}
      {word}
    </>
  );
}
