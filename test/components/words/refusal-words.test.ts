import { afterEach, beforeEach, expect, test } from 'vitest';
import { fileRefusalWords } from '../../../components/words/file-refusal-words.ts';
import { readTextWords, textRefusalWords } from '../../../components/words/text-refusal-words.ts';
import { parseCaptureFile } from '../../../core/capture-file/index.ts';
import { parseWebhooks } from '../../../core/webhook/parse-webhooks.ts';
import { useLanguage } from '../../support/language.ts';

beforeEach(() => useLanguage('de'));
afterEach(() => useLanguage('en'));

const file = (text: string): string => {
  const parsed = parseCaptureFile(text);
  return parsed.ok ? 'angenommen' : fileRefusalWords(parsed.refusal);
};
const webhooks = (text: string): string => {
  const parsed = parseWebhooks(text);
  return parsed.ok ? readTextWords(parsed.what) : textRefusalWords(parsed.refusal);
};

test('a capture file is refused in German', () => {
  expect(file('{"a": [1, 2')).toBe('Der Inhalt ist kein JSON: Er endet in Zeile 1, Spalte 12 zu früh.');
  expect(file('{"format":"widgetscope-capture","version":"1"}')).toBe(
    'version: erwartet 1, gefunden "1". (und 5 weitere an derselben Stelle)',
  );
  expect(file('[]')).toContain('gefunden ein Array der Länge 0');
});

test('a text that holds no webhooks is refused in German, with figures as Germans write them', () => {
  expect(webhooks(JSON.stringify({ a: 'x'.repeat(5_000_000) }))).toBe(
    'Der Webhook ist nicht lesbar. Der Body ist 5,1 MB groß; Widgetscope liest höchstens 5 MB.',
  );
  expect(webhooks('[5]')).toContain('Element 1 der Liste in Zeile 1, Spalte 2 ist eine Zahl');
  expect(webhooks('curl x -d @a')).toContain('nimmt der Befehl seinen Body aus der Datei a');
});

test('what was read is said in German', () => {
  expect(webhooks('curl x -d 1\ncurl y')).toBe('2 curl-Befehle; 1 ohne Body ausgelassen');
  expect(webhooks('[{},{}]')).toBe('eine Liste mit 2 Bodys');
});
