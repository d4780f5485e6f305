import { findAccessible } from './accessible.ts';
import { createMouse, placeInDocument } from './mouse.ts';
import type { Mouse, MouseAct } from './mouse.ts';
import { waitFor } from './wait-for.ts';
import type { WaitOptions } from './wait-for.ts';

/** What each browser has to offer so that a document of the extension can be driven. */
export interface ViewPort {
  /** Evaluates an expression that gives a promise of a string in the document; gives the string. */
  run: (expression: string) => Promise<string>;
  screenshot: (path: string) => Promise<void>;
  /** Presses a key for real, where the focus is, while the keys before it are held. */
  press: (keys: readonly string[]) => Promise<void>;
  /** Moves, presses or turns the mouse for real. */
  mouse: (act: MouseAct) => Promise<void>;
  close: () => Promise<void>;
}

/** A document of the extension: the panel in DevTools, or one of its pages in a tab. */
export interface ExtensionView {
  /** Runs `ask` in the document. It must stand on its own (no imports, no outer names); arguments and answer are JSON. */
  evaluate: <A extends readonly unknown[], R>(ask: (...args: A) => R | Promise<R>, ...args: A) => Promise<R>;
  /** Evaluates `ask` until it is truthy. */
  waitUntil: <A extends readonly unknown[], R>(
    what: string,
    ask: (...args: A) => R | Promise<R>,
    args: A,
    options?: WaitOptions,
  ) => Promise<NonNullable<R>>;
  /** How many visible elements have this role and accessible name (null: any name). */
  count: (role: string, name: string | null) => Promise<number>;
  /** Their text. */
  texts: (role: string, name: string | null) => Promise<string[]>;
  /** An attribute of the first. */
  attribute: (role: string, name: string | null, attribute: string) => Promise<string | null>;
  /** Waits for the first of them to be there and enabled, and clicks it. */
  click: (role: string, name: string | null) => Promise<void>;
  /** Waits for the field, replaces its value and tells the page (`input`, `change`). */
  fill: (role: string, name: string | null, value: string) => Promise<void>;
  /** Waits for the first of them and moves the keyboard's focus there. */
  focus: (role: string, name: string | null) => Promise<void>;
  /** Whether the keyboard's focus is on one of them. */
  hasFocus: (role: string, name: string | null) => Promise<boolean>;
  /** Presses a key for real, where the focus is: `ArrowDown`, `a`, `Control+Shift+f`. */
  press: (chord: string) => Promise<void>;
  /** Presses a key for each character. */
  type: (text: string) => Promise<void>;
  /** The real mouse over the document. */
  mouse: Mouse;
  /** Chooses a file in the document's `input[type=file]`. */
  chooseFile: (file: TextFile) => Promise<void>;
  /** Drops a file on the first element with this role and name. */
  dropFile: (role: string, name: string | null, file: TextFile) => Promise<void>;
  /** A picture (PNG): of DevTools as a whole for the panel, else of the page. */
  screenshot: (path: string) => Promise<void>;
  /** Closes DevTools, or the tab. */
  close: () => Promise<void>;
}

export interface TextFile {
  name: string;
  text: string;
}

export function createExtensionView(port: ViewPort): ExtensionView {
  const evaluate: ExtensionView['evaluate'] = async (ask, ...args) =>
    parseAnswer(await port.run(toExpression(ask, args)));
  const act = (what: string, role: string, name: string | null, action: string): Promise<unknown> =>
    waitFor(`${what} ${role} ${JSON.stringify(name)}`, async () =>
      parseAnswer<boolean>(await port.run(onFirst(role, name, action))),
    );
  const read = async <T>(role: string, name: string | null, map: string): Promise<T> =>
    parseAnswer(await port.run(answerOf(`${found(role, name)}${map}`)));
  return {
    evaluate,
    waitUntil: (what, ask, args, options) => waitFor(what, () => evaluate(ask, ...args), options),
    count: (role, name) => read(role, name, '.length'),
    texts: (role, name) => read(role, name, `.map((e) => e.innerText)`),
    attribute: (role, name, attribute) => read(role, name, `[0]?.getAttribute(${JSON.stringify(attribute)}) ?? null`),
    click: async (role, name) => {
      await act('click', role, name, 'if (element.disabled) return false; element.focus(); element.click();');
    },
    fill: async (role, name, value) => {
      await act('fill', role, name, `element.focus(); element.value = ${JSON.stringify(value)}; ${told}`);
    },
    focus: async (role, name) => {
      await act('focus', role, name, 'element.focus();');
    },
    hasFocus: (role, name) => read(role, name, '.some((e) => e === document.activeElement)'),
    press: (chord) => port.press(keysOf(chord)),
    type: async (text) => {
      for (const character of text) await port.press([character]);
    },
    mouse: createMouse(port.mouse, (selector, share) => evaluate(placeInDocument, selector, share)),
    chooseFile: async (file) => {
      await waitFor('an input[type=file]', () => evaluate(chooseInPage, file));
    },
    dropFile: async (role, name, file) => {
      await act('drop on', role, name, `(${dropInPage.toString()})(element, ${JSON.stringify(file)});`);
    },
    screenshot: port.screenshot,
    close: port.close,
  };
}

/** Those to hold come first; a plus sign by itself is the key of that name. */
function keysOf(chord: string): string[] {
  return chord === '+' ? [chord] : chord.split('+');
}

const told = `for (const type of ['input', 'change']) element.dispatchEvent(new Event(type, { bubbles: true }));`;

const found = (role: string, name: string | null): string =>
  `(${findAccessible.toString()})(${JSON.stringify(role)}, ${JSON.stringify(name)})`;

const onFirst = (role: string, name: string | null, action: string): string =>
  answerOf(`(() => { const element = ${found(role, name)}[0]; if (!element) return false; ${action} return true; })()`);

/** The text of a call of `ask` that answers with JSON, or with what it threw. */
export function toExpression(ask: (...args: never) => unknown, args: readonly unknown[]): string {
  return answerOf(`(${ask.toString()})(...${JSON.stringify(args)})`);
}

function answerOf(expression: string): string {
  return `(async () => {
    try { return JSON.stringify({ value: await (${expression}) }); }
    catch (error) { return JSON.stringify({ error: String(error) }); }
  })()`;
}

/** The inverse of what {@link toExpression} makes the document answer. */
export function parseAnswer<T>(answer: string): T {
  const parsed: { value?: T; error?: string } = JSON.parse(answer);
  if (parsed.error !== undefined) throw new Error(parsed.error);
  return parsed.value as T;
}

function chooseInPage(file: TextFile): boolean {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (input === null) return false;
  const transfer = new DataTransfer();
  transfer.items.add(new File([file.text], file.name, { type: 'application/json' }));
  input.files = transfer.files;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}

function dropInPage(element: HTMLElement, file: TextFile): void {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([file.text], file.name, { type: 'application/json' }));
  for (const type of ['dragenter', 'dragover', 'drop']) {
    element.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
  }
}
