import { describe, expect, it } from 'vitest';
import { countTests, unexpectedProblems } from '../../scripts/checks.ts';

const report = { numPassedTests: 4, numFailedTests: 0, numPendingTests: 0, testResults: [] };

describe('countTests', () => {
  it('counts each test', () => {
    expect(countTests({ ...report, numFailedTests: 2 }, 1, '')).toMatchObject({ passed: 4, failed: 2 });
  });

  it('counts a file that does not load', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }];
    expect(countTests({ ...report, testResults }, 1, '').failed).toBe(1);
  });

  it('counts a skipped test as failed', () => {
    expect(countTests({ ...report, numPendingTests: 1 }, 0, '').failed).toBe(1);
  });

  it('fails a run whose tests all passed but which itself did not', () => {
    expect(countTests(report, 1, '').failed).toBe(1);
  });
});

describe('unexpectedProblems', () => {
  const innerHtml = { code: 'UNSAFE_VAR_ASSIGNMENT', message: 'Unsafe assignment to innerHTML', file: 'chunks/a.js' };

  it('allows the one warning about innerHTML', () => {
    expect(unexpectedProblems({ errors: [], warnings: [innerHtml] })).toEqual([]);
  });

  it('allows no second one', () => {
    expect(unexpectedProblems({ errors: [], warnings: [innerHtml, { ...innerHtml, file: 'panel.js' }] })).toHaveLength(
      1,
    );
  });

  it('allows no other warning and no error', () => {
    const other = { code: 'OTHER', message: 'no' };
    expect(unexpectedProblems({ errors: [other], warnings: [other] })).toHaveLength(2);
  });
});
