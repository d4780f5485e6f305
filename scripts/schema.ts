import { readFile, writeFile } from 'node:fs/promises';
import { captureJsonSchema } from '../core/capture-file/schema.ts';

/** Writes docs/capture.schema.json from the zod schema; with `--check`, only says whether the file is what the code would write. */
const file = new URL('../docs/capture.schema.json', import.meta.url);
const schema = captureJsonSchema();

if (process.argv.includes('--check')) {
  // Compared as values: the formatter may lay the file out its own way.
  const current: unknown = JSON.parse(await readFile(file, 'utf8').catch(() => 'null'));
  if (JSON.stringify(current) !== JSON.stringify(schema)) {
    process.stderr.write('docs/capture.schema.json is stale. Run: node scripts/schema.ts\n');
    process.exitCode = 1;
  }
} else {
  await writeFile(file, `${JSON.stringify(schema, null, 2)}\n`);
}
