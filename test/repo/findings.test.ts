import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findingCodes } from '../../core/findings.ts';

const page = readFileSync(resolve(import.meta.dirname, '../../docs/findings.md'), 'utf8');

describe('docs/findings.md', () => {
  it('has one section for every finding code of core/findings.ts, and none for any other', () => {
    const sections = [...page.matchAll(/^### `([^`]+)`/gm)].map(([, code]) => code);
    expect(sections.sort()).toEqual([...findingCodes].sort());
  });

  it('says of every code what to do', () => {
    for (const section of page.split(/^### /m).slice(1)) {
      expect(section, `The section ${section.split('\n')[0]} needs a paragraph that starts "**Do:**".`).toContain(
        '**Do:**',
      );
    }
  });
});
