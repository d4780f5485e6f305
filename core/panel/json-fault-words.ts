import { faultOf } from '../capture-file/json-text.ts';

/** What keeps a text from being JSON, with its place; null when it is JSON. */
export function jsonFaultWords(text: string): string | null {
  if (text.trim() === '') return 'There is no JSON yet.';
  try {
    JSON.parse(text);
    return null;
  } catch {
    const { line, column, found } = faultOf(text);
    return `Not JSON: line ${line}, column ${column} has ${found.replace('the file', 'the text')}, which cannot stand there.`;
  }
}
