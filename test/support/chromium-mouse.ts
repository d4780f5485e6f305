import type { CDPSession } from 'puppeteer-core';
import type { HeldKey, MouseAct } from './mouse.ts';

const types = { move: 'mouseMoved', down: 'mousePressed', up: 'mouseReleased', wheel: 'mouseWheel' } as const;
const bits: Readonly<Record<HeldKey, number>> = { Control: 2, Shift: 8 };

/** Moves, presses or turns the mouse over the session's document, also one within DevTools. */
export function moveMouse(session: CDPSession): (act: MouseAct) => Promise<void> {
  return async ({ x, y, kind, button, held, scroll }) => {
    await session.send('Input.dispatchMouseEvent', {
      type: types[kind],
      x,
      y,
      button: button ?? 'none',
      clickCount: kind === 'down' || kind === 'up' ? 1 : 0,
      modifiers: held.reduce((sum, key) => sum + bits[key], 0),
      deltaX: 0,
      deltaY: scroll,
    });
  };
}
