import { ageTexts, headerFaultTexts, noteOfFile, noteTexts, readNoteText } from '../../core/webhook/note-texts.ts';
import { readSpan } from '../../core/webhook/signature-age.ts';
import { t, tn } from '../../locales/text.ts';

/** None of our own is half as long. What a file brings may be of any length, and reading it back takes more than linear time. */
const longest = 1_000;

/** Says a recorded (English) note of a signature in the user's language; a note that is none of ours stays as it is. */
export function signatureNoteWords(note: string): string {
  if (note.length > longest) return note;
  if (note === noteOfFile) return t('webhooks.noteOfFile');
  if (note.startsWith(`${noteOfFile} `))
    return `${t('webhooks.noteOfFile')} ${signatureNoteWords(note.slice(noteOfFile.length + 1))}`;
  const read = readNoteText(noteTexts, note);
  if (read === null) return note;
  const { age, allowed, fault } = read.values;
  return t(`webhooks.note.${read.code}`, {
    ...read.values,
    ...(age !== undefined && { age: ageWords(age) }),
    ...(allowed !== undefined && { allowed: spanWords(allowed) }),
    ...(fault !== undefined && { fault: faultWords(fault) }),
  });
}

function faultWords(fault: string): string {
  const read = readNoteText(headerFaultTexts, fault);
  return read === null ? fault : t(`webhooks.headerFault.${read.code}`, read.values);
}

function ageWords(age: string): string {
  const read = readNoteText(ageTexts, age);
  if (read === null) return age;
  const { span } = read.values;
  return t(`webhooks.age.${read.code}`, span === undefined ? {} : { span: spanWords(span) });
}

function spanWords(span: string): string {
  const read = readSpan(span);
  return read === null ? span : tn(`webhooks.span.${read.unit}`, read.count);
}
