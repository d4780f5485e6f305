import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, NodeResult, Result, RunOptions } from 'axe-core';
import type { ExtensionView } from './extension-view.ts';
import type { Lens } from './looks.ts';

/**
 * With the one thing it gets wrong put right: it takes the colour of text from `-webkit-text-fill-color`, whose computed value in
 * Chromium stays what it was when colours are forced. Nothing here sets it apart from `color`.
 */
const source = `${readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')};
  const read = CSSStyleDeclaration.prototype.getPropertyValue;
  CSSStyleDeclaration.prototype.getPropertyValue = function (name) {
    return read.call(this, name === '-webkit-text-fill-color' ? 'color' : name);
  };`;

const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations', 'incomplete'],
};

/** The least contrast WCAG AA asks of text. */
const leastContrast = 4.5;

/** What axe-core finds wrong in a document, and what it leaves to a person and {@link decided} does not say, each as a sentence with its place. */
export async function findWithAxe(view: ExtensionView, lens: Lens): Promise<string[]> {
  if (!(await view.evaluate(() => Reflect.has(window, 'axe')))) await lens.inject(source);
  const { violations, incomplete }: AxeResults = await view.evaluate(
    (asked) => Reflect.get(window, 'axe').run(document, asked),
    options,
  );
  const isExperimental = ({ rule }: Place): boolean => rule === 'label-content-name-mismatch';
  const wrong = places(violations).filter((place) => !isExperimental(place));
  const open: Place[] = [];
  for (const place of [...places(violations).filter(isExperimental), ...places(incomplete)]) {
    if (!(await isDecided(view, place))) open.push(place);
  }
  return [...wrong.map(sentence('wrong')), ...open.map(sentence('undecided'))];
}

interface Place {
  rule: string;
  node: NodeResult;
}

const places = (results: readonly Result[]): Place[] =>
  results.flatMap(({ id, nodes }) => nodes.map((node) => ({ rule: id, node })));

const sentence =
  (kind: string) =>
  ({ rule, node }: Place): string =>
    `${kind}: ${rule} at ${selectorOf(node)}: ${why(node)} ${node.html.slice(0, 160)}`;

function why({ any, all, none }: NodeResult): string {
  return [...any, ...all, ...none].map(({ message }) => message).join('; ');
}

const selectorOf = ({ target }: NodeResult): string => target.join(' ');

/** What axe-core cannot decide and we can. */
async function isDecided(view: ExtensionView, { rule, node }: Place): Promise<boolean> {
  const selector = selectorOf(node);
  const isWithin = (allowed: string): Promise<boolean> =>
    view.evaluate((at, wanted) => document.querySelector(at)?.matches(wanted) === true, selector, allowed);
  // Lines of a payload and rows of the list are lines of text, as high as their letters want: WCAG 2.5.8 takes targets in them out ("inline").
  if (rule === 'target-size') return isWithin('.tree *, .rows *');
  // A rule that axe-core calls experimental: it takes the hint in a button for its label, and a symbol for a word.
  if (rule === 'label-content-name-mismatch') return view.evaluate(isLabelInName, selector);
  // An empty list has no rows; its headings stand outside.
  if (rule === 'aria-required-children') return isWithin('.rows:empty');
  // In the coverage a channel's heading heads rows, and an event that did not come has empty cells.
  if (rule === 'th-has-data-cells') return isWithin('.coverage *');
  // It gives up where one element lies over another. What lies on top here has a ground of its own.
  if (rule === 'color-contrast') return (await view.evaluate(worstContrast, selector)) >= leastContrast;
  return false;
}

/** Whether what stands in a control, its hint and its symbols left out, is in its name: who speaks to a computer says what is seen. */
function isLabelInName(selector: string): boolean {
  const seen = document.querySelector(selector)?.cloneNode(true);
  if (!(seen instanceof Element)) return false;
  for (const beside of seen.querySelectorAll('small, [aria-hidden=true]')) beside.remove();
  const tidy = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim().toLowerCase();
  return tidy(seen.getAttribute('aria-label')).includes(tidy(seen.textContent));
}

/** The contrast of an element's text with the worst colour of what it stands on, as the elements around it paint that; 0 where nothing does. */
function worstContrast(selector: string): number {
  const { Color, getContrast, flattenColors } = Reflect.get(window, 'axe').commons.color;
  const read = (text: string) => {
    const colour = new Color();
    colour.parseString(text);
    return colour;
  };
  const layers: unknown[][] = [];
  const element = document.querySelector(selector);
  for (let around = element; around !== null; around = around.parentElement) {
    const { backgroundColor, backgroundImage } = getComputedStyle(around);
    const stops = backgroundImage.match(/(?:rgba?|color)\([^)]*\)/g) ?? [];
    if (stops.length > 0) layers.push(stops.map(read));
    layers.push([read(backgroundColor)]);
    if (read(backgroundColor).alpha === 1) break;
  }
  if (element === null || layers.length === 0) return 0;
  const text = read(getComputedStyle(element).color);
  // The filter's text once more, unseen but for what is underlined.
  if (text.alpha === 0 && element.closest('[aria-hidden=true]') !== null) return 21;
  let grounds: unknown[] = [read('rgb(127, 127, 127)')];
  for (const layer of layers.toReversed()) {
    grounds = grounds.flatMap((below) => layer.map((colour) => flattenColors(colour, below)));
  }
  return Math.min(...grounds.map((ground) => getContrast(ground, flattenColors(text, ground))));
}
