import type { ViewPort } from './extension-view.ts';
import { waitFor } from './wait-for.ts';

/** Pixels from the upper left corner of the document's window. */
export interface Place {
  x: number;
  y: number;
}

export type HeldKey = 'Control' | 'Shift';

/** One thing the real mouse does at a place. */
export interface MouseAct extends Place {
  kind: 'move' | 'down' | 'up' | 'wheel';
  /** Goes down or up, or is down on the way; null: none. */
  button: 'left' | 'right' | null;
  held: readonly HeldKey[];
  /** Pixels the wheel scrolls down; 0 where it is not turned. */
  scroll: number;
}

/** Where in an element, from 0 (left, top) to 1. */
export type Share = readonly [across: number, down: number];

const middle: Share = [0.5, 0.5];

/** A person's mouse over a document of the extension: the browser itself decides what lies under it. */
export interface Mouse {
  /** Waits until the selector's first element is in sight and nothing else lies over it there. */
  placeOf: (selector: string, share?: Share) => Promise<Place>;
  /** Clicks there, keys held. */
  click: (selector: string, ...held: readonly HeldKey[]) => Promise<void>;
  rightClick: (selector: string) => Promise<void>;
  drag: (from: Place, to: Place) => Promise<void>;
  /** Turns the wheel over the element, by pixels down. */
  wheel: (selector: string, scroll: number) => Promise<void>;
}

/** The mouse of a view; Firefox hears of what it does a little later, in this order. */
export function createMouse(
  port: ViewPort['mouse'],
  place: (selector: string, share: Share) => Promise<Place | null>,
): Mouse {
  const placeOf: Mouse['placeOf'] = (selector, share = middle) =>
    waitFor(`the mouse to reach ${selector}`, () => place(selector, share));

  async function act(at: Place, kind: MouseAct['kind'], rest: Partial<MouseAct> = {}): Promise<void> {
    await port({ ...at, kind, button: null, held: [], scroll: 0, ...rest });
  }

  async function press(selector: string, rest: Partial<MouseAct>): Promise<void> {
    const at = await placeOf(selector);
    await act(at, 'move', { held: rest.held ?? [] });
    await act(at, 'down', rest);
    await act(at, 'up', rest);
  }

  return {
    placeOf,
    click: (selector, ...held) => press(selector, { button: 'left', held }),
    rightClick: (selector) => press(selector, { button: 'right' }),
    async drag(from, to) {
      const button = 'left';
      await act(from, 'move');
      await act(from, 'down', { button });
      await act({ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }, 'move', { button });
      await act(to, 'move', { button });
      await act(to, 'up', { button });
    },
    async wheel(selector, scroll) {
      const at = await placeOf(selector);
      await act(at, 'move');
      await act(at, 'wheel', { scroll });
    },
  };
}

/** Runs in the document: where that share of the element is; null while it is not there, or lies under something else. */
export function placeInDocument(selector: string, [across, down]: Share): Place | null {
  const element = document.querySelector(selector);
  if (element === null) return null;
  const { left, top, width, height } = element.getBoundingClientRect();
  const place = { x: left + width * across, y: top + height * down };
  return element.contains(document.elementFromPoint(place.x, place.y)) ? place : null;
}
