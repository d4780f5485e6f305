import { expect, test } from 'vitest';
import { playwrightTest, vitestTest } from '../../../../core/panel/copy-as/assertion.ts';
import { subject, textOf } from '../../../support/copy-subjects.ts';

test.each([
  ['Vitest', vitestTest],
  ['Playwright', playwrightTest],
] as const)(
  'a %s test of an invalid event says that what it expects is wrong, one of a valid event does not',
  (_, write) => {
    const warning = /As it was recorded, which is invalid/;
    expect(textOf(write([subject({ status: 'invalid' })]))).toMatch(warning);
    expect(textOf(write([subject({ status: 'valid' })]))).not.toMatch(warning);
  },
);
