import { describe, expect, test } from 'vitest';
import { findingAdvice } from '../../../components/words/finding-advice.ts';
import { findingCodes } from '../../../core/findings.ts';

describe('what to do about a finding', () => {
  test.each(findingCodes)('is said of %s, in a line or two', (code) => {
    expect(findingAdvice(code)).toMatch(/^[A-Z].{15,140}\.$/);
  });

  test('is nothing for a code that is not ours', () => {
    expect(findingAdvice('toString')).toBeNull();
  });
});
