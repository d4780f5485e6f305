// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { closedWords, completedKeys, filterParts, filterQualities } from '../../core/panel/filter-keys.ts';
import { useLanguage, usePseudoLanguage } from '../support/language.ts';
import { pageStates } from '../support/page-states.tsx';
import { panelStates } from '../support/panel-states.tsx';
import { partStates } from '../support/part-states.tsx';
import { untranslated } from '../support/untranslated.ts';

beforeAll(usePseudoLanguage);
afterEach(cleanup);
afterAll(() => useLanguage('en'));

/** Finds these words within a text. */
function words(...all: readonly string[]): RegExp {
  return new RegExp(`(?<![\\w.-])(?:${oneOf(all)})(?![\\w-])`, 'g');
}

/** Finds them where they are all there is: a cell, an option, or a list of them. */
function alone(...all: readonly string[]): RegExp {
  return new RegExp(`^\\s*(?:${oneOf(all)})\\s*$|(?:(?<!\\w)(?:${oneOf(all)}), )+(?:${oneOf(all)})(?!\\w)`, 'g');
}

function oneOf(all: readonly string[]): string {
  return all.map((word) => word.replaceAll('.', '\\.')).join('|');
}

/** What is English, or nobody's language, whatever the language is. Each takes away what it matches from what those before it left. */
const allowed: readonly RegExp[] = [
  // What the events of these states hold: addresses, names, ids, keys, values, headers, sentences of a recorded finding.
  /https?:\/\/[^\s⟦⟧,()]+|\bbot_(?:id must be a string|name is missing)\./g,
  /\boncehub\.(?:chatbot|widget)\.\w+|\bbooking\.scheduled|\b(?:BOT|BKNG|event)-\d+/g,
  /"[^"⟦⟧]*"|\bpayload\.\w+|\bcontent-type|application\/json|POST \/hook|\/hook|c=1/g,
  words('vendor.test/docs', 'shop.test', 'evil.test', 'oncehub.com', '127.0.0.1', 'D1', 'old.json', 'Shop assistant'),
  words(
    'A booking is made.',
    'A visitor opens it.',
    'booking',
    'oncehub',
    'bot_id',
    'bot_name',
    'html',
    'fresh',
    'plan',
  ),
  alone('x-topic', 'x-answer', 'yes', 'cookie', 'POST', 'OK', 'type', 'id'),
  // Terms of the filter, its keys and its words: `-status:valid`, `has:findings`, `/expression/`.
  new RegExp(`-?(?<!\\w)(?:${oneOf(completedKeys)})(?:\\.[\\w.]+)?:[^\\s⟦⟧]*|\\bpayload\\.…`, 'g'),
  alone(...completedKeys, ...filterParts, ...filterQualities, ...Object.values(closedWords).flat(), 'none'),
  /(?<=^|\s)\/\w+\/|^\d+[kM]$/g,
  // What was typed into it in these states, and what the browser says of an expression.
  /\/[[(]\/|"open\b|\bqqq\b:?|\bUnterminated (?:group|character class)\./g,
  // Words of the capture file: statuses, channels, types, paths of windows, codes of findings.
  words('valid', 'invalid', 'unknown-event', 'untrusted', 'unrecognized', 'wrong', 'invalid_type'),
  words('message', 'bus', 'dom-event', 'callback', 'webhook'),
  words('string', 'number', 'boolean', 'object', 'array', 'null', 'undefined', 'true', 'false', 'payload'),
  /\$type\b/g,
  /\btop\b(?:\.frames\[\d+\])*/g,
  // Names of vendors, of this extension, of its panel and of keys.
  words('OnceHub', 'Widgetscope', 'Widget Events', 'Standard Webhooks'),
  /\b(?:Ctrl|Shift|Alt|Esc|Enter|Home|End|F\d+|[A-Z])\b(?=\+|$)|^[a-z]$|(?<=\+)[A-Z]\b/g,
  // Units and dates as Intl writes them in the language it is told of, which is German.
  /\b\d{1,2}\. \p{L}+\.? \d{4}, [\d:,]+ GMT(?:[+-][\d:]+)?/gu,
  /(?<=\d\s?)(?:ms|s|min|h|B|Byte|kB|MB)\b/g,
];

const remedy = 'Say it by `t` (locales/text.ts), or add it to `allowed` where it is the same in every language.';

test.each(Object.entries({ ...panelStates, ...partStates, ...pageStates }))(
  '%s says nothing that is not translated',
  async (_, open) => {
    await open();
    expect(untranslated(document.body, allowed), remedy).toEqual([]);
  },
);

test('a word that no text has is found, wherever it stands', () => {
  document.body.innerHTML = '<p class="note" title="Why">⟦Saved as ⟧old.json and more<input placeholder="Name"></p>';
  expect(untranslated(document.body, allowed)).toEqual([
    'p.note, text: "and more" in "⟦Saved as ⟧old.json and more"',
    'p.note, title: "Why" in "Why"',
    'p.note input, placeholder: "Name" in "Name"',
  ]);
  document.body.innerHTML = '';
});
