import { t } from '../../locales/text.ts';

export interface NewerPillProps {
  /** How many rows came since; none: there is no pill. */
  count: number;
  /** Whether the newest row is the first. */
  above: boolean;
  onGo: () => void;
}

/** Says that newer rows are out of sight, and leads there. */
export function NewerPill({ count, above, onGo }: NewerPillProps) {
  if (count === 0) return null;
  return (
    <button type="button" class="newer" onClick={onGo}>
      {above ? '↑' : '↓'} {t('list.newer', { count })}
    </button>
  );
}
