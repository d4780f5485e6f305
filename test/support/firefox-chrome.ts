import type { Browser } from 'puppeteer-core';
import { parseAnswer, toExpression } from './extension-view.ts';

/** Firefox's own privileged window ("chrome"): where DevTools, tabs and extensions can be reached. */
export interface ChromeWindow {
  /** Runs `ask` there. It must stand on its own; arguments and answer are JSON. */
  evaluate: <A extends readonly unknown[], R>(ask: (...args: A) => R | Promise<R>, ...args: A) => Promise<R>;
}

interface Connection {
  send: (method: string, params: object) => Promise<{ result: unknown }>;
}

export async function reachChromeWindow(browser: Browser): Promise<ChromeWindow> {
  // Puppeteer keeps its connection to itself, and has no word for Firefox's `moz:scope`.
  const connection: Connection = Reflect.get(browser, 'connection');
  const send = async <T>(method: string, params: object): Promise<T> =>
    (await connection.send(method, params)).result as T;
  const tree = await send<{ contexts: { context: string; url: string }[] }>('browsingContext.getTree', {
    'moz:scope': 'chrome',
  });
  const window = tree.contexts.find(({ url }) => url.endsWith('/browser.xhtml'));
  if (window === undefined) throw new Error('Firefox shows no browser window.');
  return {
    evaluate: async (ask, ...args) => {
      const answer = await send<{ result?: { value: string }; exceptionDetails?: { text: string } }>(
        'script.evaluate',
        {
          expression: toExpression(ask, args),
          target: { context: window.context },
          awaitPromise: true,
        },
      );
      if (answer.result === undefined) throw new Error(answer.exceptionDetails?.text ?? 'no answer');
      return parseAnswer(answer.result.value);
    },
  };
}
