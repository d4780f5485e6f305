import { afterEach, describe, expect, test } from 'vitest';
import { signatureNoteWords } from '../../../components/words/signature-note-words.ts';
import { ageTexts, headerFaultTexts, noteOfFile, noteText, noteTexts } from '../../../core/webhook/note-texts.ts';
import english from '../../../locales/en.json';
import { useLanguage } from '../../support/language.ts';

afterEach(() => useLanguage('en'));

const values = { by: 'Chat Data', header: 'x-sig', allowed: '5 minutes', count: 11, most: 10, part: 't' };
const ages = Object.values(ageTexts).map((text) => noteText(text, { span: '2 hours' }));
const faults = Object.values(headerFaultTexts).map((text) => noteText(text, values));
const notes = Object.values(noteTexts).flatMap((text) => {
  if (text.includes('{fault}')) return faults.map((fault) => noteText(text, { ...values, fault }));
  if (text.includes('{age}')) return ages.map((age) => noteText(text, { ...values, age }));
  return [noteText(text, values)];
});

describe('the note of a signature', () => {
  test('reads in English as it was recorded', () => {
    expect([noteTexts, headerFaultTexts]).toEqual([english.webhooks.note, english.webhooks.headerFault]);
    for (const note of notes) expect(signatureNoteWords(note)).toBe(note);
  });

  test('is said in another language, whatever it is', async () => {
    await useLanguage('de');
    expect(notes.filter((note) => signatureNoteWords(note) === note)).toEqual([]);
    for (const note of notes)
      expect(signatureNoteWords(note)).not.toMatch(/\b(?:the|is|has|hours|arrived|secret of)\b|[{}]/);
  });

  test('keeps what stands in it', async () => {
    await useLanguage('de');
    const note = noteText(noteTexts.stale, { age: '2 hours before it arrived', allowed: '5 minutes' });
    expect(signatureNoteWords(note)).toContain('2 Stunden vor dem Eingang gebildet; erlaubt sind höchstens 5 Minuten.');
    const old = noteText(noteTexts.malformed, { by: 'A', header: 'h', fault: 'has 2 different parts "t="' });
    expect(signatureNoteWords(`${noteOfFile} ${old}`)).toMatch(/^Laut Datei verified.*Der Header h hat 2 verschiedene/);
  });

  test('that is longer than any of ours is not read, whatever a file brings', async () => {
    await useLanguage('de');
    const [same] = notes.filter((note) => note.startsWith('The signature does not fit'));
    const nested = `${noteOfFile} `.repeat(20_000);
    const slow = `The signature does not fit this body and the secret entered for ${', and it was made '.repeat(1_600)}`;
    const padded = `${noteOfFile} ${' '.repeat(1_000)}${same}`;
    for (const note of [nested, slow, padded]) expect(signatureNoteWords(note)).toBe(note);
    expect(Math.max(...notes.map((note) => `${noteOfFile} ${note}`.length))).toBeLessThan(500);
  });

  test('that somebody else wrote stays as it is', async () => {
    await useLanguage('de');
    expect(signatureNoteWords('Made with the secret.')).toBe('Made with the secret.');
  });
});
