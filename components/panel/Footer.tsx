import { t, tn } from '../../locales/text.ts';
import type { IntegrityRemark } from '../words/integrity-words.ts';
import { Icon } from './Icon.tsx';

export interface FooterProps {
  shown: number;
  total: number;
  remarks: IntegrityRemark[];
  /** How many are hidden, and by what; empty where none are. */
  hidden: string;
  /** Further words: paused, private, connection. */
  notes: string[];
  onClearFilter: () => void;
}

/** How much is listed, how much is hidden, and whether anything is missing. */
export function Footer({ shown, total, remarks, hidden, notes, onClearFilter }: FooterProps) {
  return (
    <footer class="footer">
      <span>{tn('list.shown', total, { shown })}</span>
      {hidden !== '' && (
        <span class="hidden-count">
          {hidden}{' '}
          <button type="button" class="link" onClick={onClearFilter}>
            {t('list.showAll')}
          </button>
        </span>
      )}
      {remarks.map(({ text, detail, warning }) => (
        <span key={text} class={`integrity ${warning ? 'warning' : 'faint'}`} title={detail}>
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
