import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';

/** A place in pixels. */
export interface Point {
  x: number;
  y: number;
}

export interface MenuPlace {
  /** Pixels from the corner of the element; null while the menu is shut. */
  at: Point | null;
  /** Opens it at a place of the window. */
  openAt: (point: Point) => void;
  close: () => void;
}

/** Pixels; the stylesheet says the same. */
const menuWidth = 210;

/** Where a menu over an element stands: within it. Shut, it gives the focus back to where it was. */
export function useMenuPlace(over: RefObject<HTMLElement | null>): MenuPlace {
  const [at, setAt] = useState<Point | null>(null);
  const opener = useRef<Element | null>(null);
  return {
    at,
    openAt({ x, y }) {
      const element = over.current;
      if (element === null) return;
      const { left, top } = element.getBoundingClientRect();
      opener.current = document.activeElement;
      setAt({ x: Math.max(0, Math.min(x - left, element.clientWidth - menuWidth)), y: Math.max(0, y - top) });
    },
    close() {
      setAt(null);
      const back = opener.current;
      // A column that was hidden took its heading with it.
      if (back instanceof HTMLElement && back.isConnected && back !== document.body) back.focus();
      else over.current?.focus();
    },
  };
}
