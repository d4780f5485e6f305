import type { MouseAct } from './mouse.ts';

/** The part of Firefox's privileged globals this uses. */
interface PrivilegedWindow extends Window {
  synthesizeMouseEvent: (type: string, x: number, y: number, data: object, options: object) => boolean;
  windowUtils: {
    sendWheelEvent: (x: number, y: number, deltaX: number, deltaY: number, ...rest: number[]) => void;
  };
}

/** Runs in Firefox's privileged window: does with the mouse over a remembered document what its own window would be told of. */
export function moveMouse(view: number, { x, y, kind, button, held, scroll }: MouseAct): void {
  const shown = Reflect.get(globalThis, `widgetscopeView${view}`) as HTMLElement;
  const owner = shown.ownerDocument.defaultView as PrivilegedWindow | null;
  if (owner === null) throw new Error('That document is closed.');
  const { left, top } = shown.getBoundingClientRect();
  const modifiers = (held.includes('Control') ? 2 : 0) + (held.includes('Shift') ? 4 : 0);
  if (kind === 'wheel') {
    // Of the ten the last six are the depth, pixels as the unit, modifiers, lines across and down, options.
    owner.windowUtils.sendWheelEvent(left + x, top + y, 0, scroll, 0, 0, modifiers, 0, 0, 0);
    return;
  }
  const number = button === 'right' ? 2 : 0;
  const down = kind === 'up' || button === null ? 0 : button === 'right' ? 2 : 1;
  const tell = (type: string): void => {
    const data = { button: number, buttons: down, clickCount: kind === 'move' ? 0 : 1, modifiers };
    owner.synthesizeMouseEvent(type, left + x, top + y, data, { isDOMEventSynthesized: false });
  };
  tell(`mouse${kind}`);
  // Under Linux the window asks for the menu as soon as the button is down.
  if (kind === 'down' && button === 'right') tell('contextmenu');
}
