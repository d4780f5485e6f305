import { count, type IntegrityRemark } from '../../core/panel/integrity-words.ts';
import { Icon } from './Icon.tsx';

export interface FooterProps {
  shown: number;
  total: number;
  remarks: IntegrityRemark[];
  /** What hides events: `filter`, `range`, `filter and range`. */
  hiddenBy: string;
  /** Further words: paused, private, connection. */
  notes: string[];
  onClearFilter: () => void;
}

/** How much is listed, how much is hidden, and whether anything is missing. */
export function Footer({ shown, total, remarks, hiddenBy, notes, onClearFilter }: FooterProps) {
  const hidden = total - shown;
  return (
    <footer class="footer">
      <span>
        {count(shown)} / {count(total)} events
      </span>
      {hidden > 0 && (
        <span class="hidden-count">
          {count(hidden)} hidden by {hiddenBy}{' '}
          <button type="button" class="link" onClick={onClearFilter}>
            show all
          </button>
        </span>
      )}
      {remarks.map(({ text, detail, warning }) => (
        <span key={text} class={warning ? 'warning' : 'faint'} title={detail}>
          {warning && <Icon name="warning" />}
          {text}
        </span>
      ))}
      {notes.map((note) => (
        <span key={note} class="note">
          {note}
        </span>
      ))}
    </footer>
  );
}
