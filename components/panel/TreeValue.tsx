import { longText } from '../../core/panel/long-text.ts';
import type { TreeRow } from '../../core/panel/tree.ts';
import { Marked } from './Marked.tsx';

export interface TreeValueProps {
  row: TreeRow;
  whole: boolean;
  query: string;
  onWhole: () => void;
}

/** The value of a line, and the rest of a long one on demand: by its button, or Enter on the line. */
export function TreeValue({ row, whole, query, onWhole }: TreeValueProps) {
  const short = longText(row.text, row.came, whole);
  // What is found further on has to be seen.
  const further = query !== '' && short.offer !== null && !holds(short.shown, query) && holds(row.text, query);
  const { shown, offer, missing } = further ? longText(row.text, row.came, true) : short;
  return (
    <>
      <span class="value">
        <Marked text={shown} query={query} />
        {offer !== null && '… '}
      </span>
      {offer !== null && (
        <button
          type="button"
          class="link"
          tabIndex={-1}
          onClick={(event) => {
            event.stopPropagation();
            onWhole();
          }}
        >
          {offer}
        </button>
      )}
      {missing !== null && <span class="cut-note"> cut: {missing}</span>}
    </>
  );
}

function holds(text: string, query: string): boolean {
  return text.toLowerCase().includes(query.toLowerCase());
}
