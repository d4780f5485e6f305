import { useRef } from 'preact/hooks';
import { t } from '../../locales/text.ts';

export interface SplitterProps {
  /** The share of the room that the details take, in percent. */
  share: number;
  onShare: (share: number) => void;
}

const least = 20;
const most = 80;
const step = 4;

/** The line between list and details: drag it, or move it with the arrows. It lies or stands as the panel does. */
export function Splitter({ share, onShare }: SplitterProps) {
  const dragging = useRef(false);

  function set(next: number): void {
    onShare(Math.round(Math.min(most, Math.max(least, next))));
  }

  function handleMove(event: PointerEvent): void {
    const room = event.currentTarget instanceof HTMLElement ? event.currentTarget.parentElement : null;
    if (!dragging.current || room === null) return;
    const box = room.getBoundingClientRect();
    const below = getComputedStyle(room).flexDirection === 'column';
    set(below ? (100 * (box.bottom - event.clientY)) / box.height : (100 * (box.right - event.clientX)) / box.width);
  }

  return (
    <div
      class="splitter"
      role="separator"
      aria-label={t('details.size')}
      aria-valuenow={share}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      onPointerDown={(event) => {
        dragging.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={handleMove}
      onPointerUp={() => {
        dragging.current = false;
      }}
      onKeyDown={(event) => {
        if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') set(share + step);
        if (event.key === 'ArrowRight' || event.key === 'ArrowDown') set(share - step);
      }}
    />
  );
}
