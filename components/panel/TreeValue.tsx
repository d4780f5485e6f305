import { longText } from '../../core/panel/long-text.ts';
import type { TreeRow } from '../../core/panel/tree.ts';
import { t } from '../../locales/text.ts';
import { lineWords } from '../words/line-words.ts';
import { Marked } from './Marked.tsx';

export interface TreeValueProps {
  row: TreeRow;
  whole: boolean;
  query: string;
  onWhole: () => void;
}

/** The value of a line, and the rest of a long one on demand: by its button, or Enter on the line. */
export function TreeValue({ row, whole, query, onWhole }: TreeValueProps) {
  const text = lineWords(row);
  // As the line writes it: what is looked for in a text may hold quotes and backslashes.
  const sought = holds(text, query) ? query : JSON.stringify(query).slice(1, -1);
  const short = longText(text, row.value, whole);
  // What is found further on has to be seen.
  const further = query !== '' && short.offer !== null && !holds(short.shown, sought) && holds(text, sought);
  const { shown, offer, missing } = further ? longText(text, row.value, true) : short;
  return (
    <>
      <span class="value">
        <Marked text={shown} query={sought} />
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
          {t(missing === null ? 'tree.showAll' : 'tree.showAllKept', { count: offer })}
        </button>
      )}
      {missing !== null && (
        <span class="cut-note"> {t('tree.cutNote', { came: missing.came, kept: missing.kept })}</span>
      )}
    </>
  );
}

function holds(text: string, query: string): boolean {
  return text.toLowerCase().includes(query.toLowerCase());
}
