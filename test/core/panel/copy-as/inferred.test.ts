import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runInThisContext } from 'node:vm';
import { afterEach, describe, expect, test } from 'vitest';
import { z } from '../../../../core/zod.ts';
import { decode } from '../../../../core/decode.ts';
import { jsLiteral } from '../../../../core/panel/copy-as/js-literal.ts';
import { contentOf, type CopySubject } from '../../../../core/panel/copy-as/subject.ts';
import { typescriptType } from '../../../../core/panel/copy-as/typescript-type.ts';
import { zodSchema } from '../../../../core/panel/copy-as/zod-schema.ts';
import { awkward, nested, ownProto, subject, textOf, withPayload } from '../../../support/copy-subjects.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** What the compiler says of a file; empty when it compiles. */
function compile(code: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'widgetscope-types-'));
  folders.push(folder);
  const file = join(folder, 'copied.ts');
  writeFileSync(file, code);
  const options = [
    '--noEmit',
    '--strict',
    '--exactOptionalPropertyTypes',
    '--target',
    'es2023',
    '--types',
    '',
    '--ignoreConfig',
  ];
  try {
    execFileSync(process.execPath, [resolve('node_modules/typescript/bin/tsc'), ...options, file], {
      encoding: 'utf8',
    });
    return '';
  } catch (error) {
    return String(Object(error).stdout);
  }
}

/** The schemas that a text exports, made by this project's zod. */
function schemasOf(subjects: readonly CopySubject[]): Record<string, z.ZodType> {
  const code = stripTypeScriptTypes(textOf(zodSchema(subjects))).replace(/^import .*$/m, '');
  const names = [...code.matchAll(/^export const (\w+)/gm)].map(([, name]) => name);
  const body = `'use strict'; ${code.replaceAll(/^export /gm, '')}; return { ${names.join(', ')} };`;
  return runInThisContext(`(function (z) { ${body} })`)(z);
}

const several = [
  withPayload({ id: 'a', lead: { name: 'Robin', tags: ['x', 1] }, note: null }),
  withPayload({ id: 7, lead: { name: 'Kim', phone: '+1' }, note: 'late' }),
];

describe('a TypeScript type', () => {
  test('merges several payloads: optional fields, unions, arrays', () => {
    expect(textOf(typescriptType(several))).toBe(`// oncehub.chatbot.opened, inferred from 2 events
export type OncehubChatbotOpenedPayload = {
  id: string | number;
  lead: {
    name: string;
    tags?: (string | number)[];
    phone?: string;
  };
  note: string | null;
};
`);
  });

  test('compiles, and its payloads have it', () => {
    const subjects = [
      // What the compiler makes of `new Map([…])` with keys of several types is no matter of the type's.
      withPayload({ ...awkward, map: new Map([['a', { b: 1 }]]) }),
      withPayload(ownProto, { name: 'proto' }),
      withPayload(nested(30), { name: 'deep' }),
    ];
    const values = ['OncehubChatbotOpenedPayload', 'ProtoPayload', 'DeepPayload'].map(
      (type, index) => `export const value${index}: ${type} = ${jsLiteral(contentOf(subjects[index] ?? subject({})))};`,
    );
    expect(compile(textOf(typescriptType(subjects)) + values.join('\n'))).toBe('');
  });

  test('refuses what the payloads are not', () => {
    const wrong = 'export const wrong: OncehubChatbotOpenedPayload = { id: true, lead: { name: "x" }, note: null };';
    expect(compile(textOf(typescriptType(several)) + wrong)).toContain(
      "Type 'boolean' is not assignable to type 'string | number'",
    );
  });

  test('is one for each kind of event, no two of one name', () => {
    const kinds = ['a.b', 'a-b', 'error', '2fa', '日本'].map((name) => withPayload({ name }, { name }));
    const text = textOf(typescriptType(kinds));
    expect([...text.matchAll(/export type (\w+)/g)].map(([, name]) => name)).toEqual([
      'ABPayload',
      'ABPayload2',
      'ErrorPayload',
      'Event2faPayload',
      'EventPayload',
    ]);
    expect(compile(text)).toBe('');
  });
});

describe('a zod schema', () => {
  test('merges several payloads as the type does', () => {
    expect(textOf(zodSchema(several))).toBe(`import { z } from 'zod';

// oncehub.chatbot.opened, inferred from 2 events
export const oncehubChatbotOpenedPayload = z.object({
  id: z.union([z.string(), z.number()]),
  lead: z.object({
    name: z.string(),
    tags: z.array(z.union([z.string(), z.number()])).optional(),
    phone: z.string().optional(),
  }),
  note: z.string().nullable(),
});
export type OncehubChatbotOpenedPayload = z.infer<typeof oncehubChatbotOpenedPayload>;
`);
  });

  test('accepts the payloads it was inferred from and refuses others', () => {
    const { oncehubChatbotOpenedPayload: schema } = schemasOf(several);
    for (const each of several) expect(schema?.safeParse(decode(contentOf(each))).error).toBeUndefined();
    expect(schema?.safeParse({ id: true, lead: { name: 'x' }, note: null }).success).toBe(false);
  });

  test.each([
    ['awkward', awkward],
    ['__proto__', ownProto],
    ['deep', nested(30)],
    ['a list', [1, { a: undefined }]],
    ['a function', { f: () => 1 }],
    ['text', 'text'],
    ['null', null],
  ])('accepts its own payload: %s', (_name, payload) => {
    const [schema] = Object.values(schemasOf([withPayload(payload)]));
    expect(schema?.safeParse(decode(contentOf(withPayload(payload)))).error).toBeUndefined();
  });

  test('compiles', () => {
    const declared = textOf(zodSchema([withPayload(awkward)])).replace("'zod'", `'${resolve('node_modules/zod')}'`);
    expect(compile(declared)).toBe('');
  });
});
