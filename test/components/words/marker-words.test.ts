import { describe, expect, test } from 'vitest';
import { valueWords } from '../../../components/words/value-words.ts';
import type { Json } from '../../../core/json.ts';
import { markerWords } from '../../../core/panel/marker-words.ts';

describe('what JSON cannot hold', () => {
  test.each<[Json, string]>([
    [{ $type: 'undefined' }, 'undefined'],
    [{ $type: 'bigint', value: '10' }, '10n'],
    [{ $type: 'number', value: 'NaN' }, 'NaN'],
    [{ $type: 'Uint8Array', byteLength: 4 }, 'Uint8Array(4 bytes)'],
    [{ $type: 'cut', reason: 'bytes', count: 4_000 }, 'cut here (too many bytes): 4,000 entries left out'],
    [{ $type: 'cut', reason: 'entries', count: 1 }, 'cut here (too many entries): 1 entry left out'],
    [{ $type: 'cut', reason: 'depth', count: 2 }, 'cut here (nested too deeply): 2 entries left out'],
    [{ $type: 'cut', reason: 'toString', count: 2 }, 'cut here (too large): 2 entries left out'],
    [{ $type: 'Blob', mediaType: 'image/png', size: 1_234 }, 'Blob image/png (1234 bytes)'],
    [{ $type: 'circular', path: '$.a' }, 'circular, the same as $.a'],
    [{ $type: 'platform-object', name: 'Window' }, 'Window (cannot be stored)'],
    [{ $type: 'constructor' }, 'constructor'],
    [{ $type: 'error-reading', message: 'no' }, 'could not be read: no'],
  ])('reads the marker %j as %s', (value, text) => {
    expect(valueWords(value)).toBe(text);
    // Code, copies and filters say it in English whatever the panel's language is.
    expect(markerWords(value)?.text).toBe(text);
  });

  test('is what was kept of a text that was cut', () => {
    expect(valueWords({ $type: 'string', value: 'abc', length: 5_000 })).toBe('"abc"');
  });
});
