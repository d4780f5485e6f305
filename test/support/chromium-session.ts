import type { CDPSession } from 'puppeteer-core';

/** Evaluates expressions that give a promise of a string, past the document's content security policy and with user activation. */
export function runIn(session: CDPSession): (expression: string) => Promise<string> {
  return async (expression) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    });
    if (exceptionDetails !== undefined) throw new Error(exceptionDetails.text);
    return String(result.value);
  };
}
