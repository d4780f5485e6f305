import type { Json, Path } from '../../core/json.ts';
import type { Change } from '../../core/panel/diff.ts';
import { changeWords, sideWords } from '../../core/panel/diff-words.ts';
import { pathExpression } from '../../core/panel/path-expression.ts';

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
  return (
    <table class="changes mono" aria-label="Changes">
      <thead>
        <tr>
          <th scope="col">Change</th>
          <th scope="col">Field</th>
          <th scope="col">{before}</th>
          <th scope="col">This event</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change, index) => (
          <tr key={index} class={change.kind}>
            <td>
              <span aria-hidden="true" class="sign">
                {changeWords[change.kind].sign}
              </span>{' '}
              {changeWords[change.kind].word}
            </td>
            <th scope="row">
              <button type="button" class="link" title="Show it in the payload" onClick={() => onGo(change.path)}>
                {pathExpression('payload', root, change.path)}
              </button>
            </th>
            <td data-side={before}>{sideWords(change.before, change.kind)}</td>
            <td data-side="This event">{sideWords(change.after, change.kind)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
