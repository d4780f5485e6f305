import { useRef } from 'preact/hooks';
import { rangeBetween } from '../../core/panel/overview/brush.ts';
import { timeAt, xOf } from '../../core/panel/overview/columns.ts';
import type { TimeRange } from '../../core/panel/overview/time-range.ts';

export interface Brush {
  handlePointerDown(event: PointerEvent): void;
  handlePointerMove(event: PointerEvent): void;
  handlePointerUp(): void;
}

/** How near to an edge of the range a drag takes hold of it, and how far it must go to begin a new one; pixels. */
const edge = 5;
const least = 3;

interface Drag {
  /** The time that stays, and the pixel at which the pointer went down. */
  anchor: number;
  x: number;
  begun: boolean;
}

/** Drags a range of time over the strip: from anywhere a new one, from an edge of the old one that edge. A mere click changes nothing. */
export function useBrush(view: TimeRange, range: TimeRange | null, onRange: (range: TimeRange) => void): Brush {
  const drag = useRef<Drag | null>(null);

  function handlePointerDown(event: PointerEvent): void {
    const place = placeOf(event);
    if (place === null || event.button !== 0) return;
    const { x, width } = place;
    const scale = { range: view, width };
    const near = (time: number): boolean => Math.abs(xOf(time, scale) - x) <= edge;
    const held = range === null ? null : near(range.from) ? range.to : near(range.to) ? range.from : null;
    drag.current = { anchor: held ?? timeAt(x, scale), x, begun: held !== null };
    if (event.currentTarget instanceof Element) event.currentTarget.setPointerCapture(event.pointerId);
  }

  function handlePointerMove(event: PointerEvent): void {
    const place = placeOf(event);
    if (drag.current === null || place === null) return;
    drag.current.begun ||= Math.abs(place.x - drag.current.x) >= least;
    if (!drag.current.begun) return;
    onRange(rangeBetween(drag.current.anchor, timeAt(place.x, { range: view, width: place.width }), view));
  }

  function handlePointerUp(): void {
    drag.current = null;
  }

  return { handlePointerDown, handlePointerMove, handlePointerUp };
}

function placeOf(event: PointerEvent): { x: number; width: number } | null {
  if (!(event.currentTarget instanceof Element)) return null;
  const { left, width } = event.currentTarget.getBoundingClientRect();
  return width === 0 ? null : { x: event.clientX - left, width };
}
