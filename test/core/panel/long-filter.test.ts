import { describe, expect, test } from 'vitest';
import { completions } from '../../../core/panel/completion.ts';
import { createFilterCandidates } from '../../../core/panel/filter-candidates.ts';
import { filterChips } from '../../../core/panel/filter-chips.ts';
import { filterTokens } from '../../../core/panel/filter-tokens.ts';
import { pathValues } from '../../../core/panel/path-values.ts';
import { widgetEvent } from '../../support/panel-entries.ts';

function milliseconds(run: () => void): number {
  const before = performance.now();
  run();
  return performance.now() - before;
}

describe('a text that is longer than a filter', () => {
  const candidates = createFilterCandidates();

  test.each(['word another "quoted" '.repeat(50_000), '/[ '.repeat(16_000)])('is not cut into terms', (text) => {
    const source = { candidates, valuesOf: () => [] };
    const time = milliseconds(() => {
      expect(filterTokens(text)).toEqual([]);
      expect(filterChips(text, candidates.counts)).toEqual([]);
      expect(completions(text, text.length, source)).toEqual([]);
    });
    expect(time).toBeLessThan(20);
  });
});

describe('the values of a path', () => {
  test.each(['payload', 'payload.items'])('are looked for without writing out what is no value: %s', (path) => {
    const items = Array.from({ length: 2_000 }, (_, index) => ({ id: `item-${index}`, text: 'x'.repeat(20) }));
    const events = Array.from({ length: 500 }, () => widgetEvent({ data: { items }, payloadAt: [] }));
    expect(milliseconds(() => expect(pathValues(path, events)).toEqual([]))).toBeLessThan(50);
  });
});
