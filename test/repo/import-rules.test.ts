import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** What one file of each room may import and what it may not: the folders of docs/architecture.md. */
const rooms = {
  'core/a.ts': {
    may: ['zod', './b.ts'],
    mayNot: ['preact', 'wxt/browser', '../vendors/index.ts', '../messaging/a.ts', '../locales/text.ts'],
  },
  'vendors/acme/a.ts': { may: ['../../core/a.ts'], mayNot: ['idb', '../../components/a.ts', '../../page/hook/a.ts'] },
  'components/panel/a.ts': {
    may: ['preact', 'preact/hooks', '@preact/signals', '../../core/a.ts', '../../locales/text.ts'],
    mayNot: ['idb', 'wxt/browser', '../../messaging/a.ts', '../../entrypoints/a.ts', '../../vendors/index.ts'],
  },
  'messaging/a.ts': {
    may: ['wxt/browser', 'idb', 'eventsource-parser', '../core/a.ts'],
    mayNot: ['preact', 'wxt/utils/x', '../components/a.ts', '../vendors/index.ts'],
  },
  'page/capture/a.ts': {
    may: ['@wxt-dev/browser', '../../vendors/sources.ts', '../../core/a.ts'],
    mayNot: ['zod', 'idb', '../../vendors/index.ts', '../../vendors/acme/index.ts', '../../components/a.ts'],
  },
  'page/hook/a.ts': {
    may: ['../../vendors/sources.ts', '../../core/a.ts'],
    mayNot: ['@wxt-dev/browser', 'zod', '../../vendors/index.ts', '../capture/a.ts', '../../messaging/a.ts'],
  },
};

it('lint refuses every import that a room may not make, and no other', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'widgetscope-rooms-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const config: { options?: unknown } = JSON.parse(await readFile(join(root, '.oxlintrc.json'), 'utf8'));
  delete config.options; // without types: there is no project in this folder
  await writeFile(join(folder, '.oxlintrc.json'), JSON.stringify(config));
  for (const [file, { may, mayNot }] of Object.entries(rooms)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    const lines = [...may, ...mayNot].map((name, index) => `import { x as x${index} } from '${name}';`);
    await writeFile(join(folder, file), `${lines.join('\n')}\n`);
  }
  const refused = (await lint(folder)).filter(({ code }) => code.includes('no-restricted-imports'));
  for (const [file, { may, mayNot }] of Object.entries(rooms)) {
    const names = [...may, ...mayNot];
    const lines = refused
      .filter(({ filename }) => filename.endsWith(file))
      .map(({ labels }) => labels[0]?.span.line ?? 0);
    expect([...new Set(lines)].map((line) => names[line - 1]).toSorted(), file).toEqual(mayNot.toSorted());
  }
});

interface Diagnostic {
  code: string;
  filename: string;
  labels: { span: { line: number } }[];
}

function lint(folder: string): Promise<Diagnostic[]> {
  const oxlint = join(root, 'node_modules/.bin/oxlint');
  return new Promise((done) => {
    execFile(oxlint, ['--format', 'json', '.'], { cwd: folder }, (_, stdout) => {
      const report: { diagnostics: Diagnostic[] } = JSON.parse(stdout);
      done(report.diagnostics);
    });
  });
}
