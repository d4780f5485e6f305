import { running } from './running-script.ts';
import { defineSources } from '../../../core/vendor.ts';
import { createObserve } from '../../../page/hook/bus.ts';
import { createFind } from '../../../page/hook/find.ts';
import { createNames } from '../../../page/hook/names.ts';
import type { Tell } from '../../../page/hook/reporter.ts';
import { createWrap } from '../../../page/hook/wrap.ts';

const sources = [
  defineSources({
    id: 'acme',
    callbackProperties: [{ globals: ['Acme', 'acme'], names: ['onOpen', 'onMessage'], methods: ['open'] }],
  }),
];

export type Handler = (this: unknown, ...args: unknown[]) => unknown;
export type Acme = Record<string, Handler | undefined>;

/** The hook's search, started, and what it told: source, name, arguments. */
export function setUp() {
  const told: unknown[] = [];
  const tell: Tell = ({ channel, source, vendor }, name, content) => {
    if (channel !== 'callback' || vendor !== 'acme') throw new Error('The teller is wrong.');
    const args: unknown[] = Reflect.get(Object(content), 'arguments');
    told.push([source, name, [...args]]);
  };
  const wrap = createWrap();
  const observe = createObserve(tell, wrap);
  const find = createFind({ self: window, sources, names: createNames(window), observe, tell, wrap });
  return { told, find };
}

/** The vendor's object, fetched as anybody would. */
export const acme = (name = 'Acme'): Acme => Reflect.get(window, name);
export const assign = (value: unknown, name = 'Acme'): unknown => Reflect.set(window, name, value);
/** Runs as a script element of the page would: the element is known while it runs, promises go on right after. */
export async function asScript<Result>(run: () => Result): Promise<Result> {
  running.script = {};
  const result = run();
  await Promise.resolve();
  running.script = null;
  return result;
}
