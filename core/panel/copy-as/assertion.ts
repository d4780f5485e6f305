import { indented, quoted } from './code-text.ts';
import { jsLiteral } from './js-literal.ts';
import { listeningCode, noListening } from './listening.ts';
import { matcherWords } from './literal-words.ts';
import { contentOf, type Copied, type CopySubject, nameOf } from './subject.ts';

/** A test for each event, for Vitest with a DOM (happy-dom, jsdom) or in its browser mode: listens, and expects this payload. */
export function vitestTest(subjects: readonly CopySubject[]): Copied {
  return tests(subjects, "// @vitest-environment happy-dom\nimport { expect, test } from 'vitest';", (subject) => [
    `test(${title(subject)}, async () => {`,
    '  const received = new Promise((resolve) => {',
    `    ${indented(listeningCode(subject, resolved), 4)}`,
    '  });',
    '',
    '  // Here comes what makes the widget tell it.',
    '',
    ...warning(subject),
    `  expect(await received).toEqual(${indented(expected(subject), 2)});`,
    '});',
  ]);
}

/** A test for each event, for Playwright: opens the page, listens within it, and expects this payload. */
export function playwrightTest(subjects: readonly CopySubject[]): Copied {
  return tests(subjects, "import { expect, test } from '@playwright/test';", (subject) => [
    `test(${title(subject)}, async ({ page }) => {`,
    `  await page.goto(${quoted(subject.event.frame?.url ?? 'http://localhost/')});`,
    '  const received = page.evaluate(() => new Promise((resolve) => {',
    `    ${indented(listeningCode(subject, resolved), 4)}`,
    '  }));',
    '',
    '  // Here comes what makes the widget tell it: await page.getByRole(…).click();',
    '',
    ...warning(subject),
    `  expect(await received).toEqual(${indented(expected(subject), 2)});`,
    '});',
  ]);
}

function tests(
  subjects: readonly CopySubject[],
  head: string,
  write: (subject: CopySubject) => readonly string[],
): Copied {
  const refused = subjects.map(noListening).find((refusal) => refusal !== null);
  if (refused !== undefined) return { ok: false, refusal: refused };
  return { ok: true, text: `${[head, ...subjects.map((subject) => write(subject).join('\n'))].join('\n\n')}\n` };
}

function resolved(payload: string): string {
  return `resolve(${payload});`;
}

function title(subject: CopySubject): string {
  const vendor = subject.vendor?.name;
  return quoted(vendor === undefined ? nameOf(subject) : `${vendor} tells ${nameOf(subject)}`);
}

/** Who pastes a test of a wrong payload should know that it holds the mistake. */
function warning({ event }: CopySubject): string[] {
  if (event.status === 'valid' || event.status === 'unrecognized') return [];
  return [`  // As it was recorded, which is ${event.status}: correct what is expected before you keep this.`];
}

/** An event without a payload gives its listener nothing. */
function expected(subject: CopySubject): string {
  const { event } = subject;
  if (event.payloadAt === null && event.vendor !== null) return 'undefined';
  return jsLiteral(contentOf(subject), matcherWords);
}
