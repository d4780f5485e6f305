import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { vendors } from '../../vendors/index.ts';

const readme = readFileSync('README.md', 'utf8');
const scripts: Record<string, string> = JSON.parse(readFileSync('package.json', 'utf8')).scripts;

describe('the README', () => {
  it.each(vendors.map(({ id, name }) => [id, name] as const))('has %s in its table of vendors', (id, name) => {
    expect(readme, `Add a row for ${name} to the table under "Vendors" in README.md.`).toContain(
      `| ${name} (\`${id}\`)`,
    );
  });

  it('lists no vendor that is not there', () => {
    const listed = [...readme.matchAll(/^\| [^|(]+ \(`([a-z-]+)`\)/gm)].map(([, id]) => id);
    expect(listed.toSorted()).toEqual(vendors.map(({ id }) => id).toSorted());
  });

  it('names only commands that exist', () => {
    const named = [...readme.matchAll(/npm run ([a-z:]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
    expect(named.length).toBeGreaterThan(1);
  });

  it.each([
    'README.md',
    'CONTRIBUTING.md',
    'docs/security.md',
    'docs/architecture.md',
    'docs/performance.md',
    'docs/webhooks.md',
    'docs/filter.md',
  ])('and %s link only what is there', (file) => {
    const folder = file.includes('/') ? 'docs/' : '';
    const links = [...readFileSync(file, 'utf8').matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, path = '']) => path);
    expect(links.filter((path) => !existsSync(folder + path))).toEqual([]);
  });
});
