import { indented, literalKey, quoted } from './code-text.ts';
import { bytesAnItem } from './markers.ts';
import { isRequired, type Shape, shapeOf } from './shape.ts';
import { byKind, contentOf, type Copied, type CopySubject, nameOf, typeNames } from './subject.ts';

/** A schema (zod 4) for each kind of event, by the same inference as the TypeScript type. */
export function zodSchema(subjects: readonly CopySubject[]): Copied {
  const kinds = byKind(subjects);
  const names = typeNames(kinds);
  const schemas = kinds.map((kind, index) => {
    const type = names[index] ?? '';
    const name = type.slice(0, 1).toLowerCase() + type.slice(1);
    const from = kind.length === 1 ? 'one event' : `${kind.length} events`;
    const about = `// ${quoted(nameOf(kind[0])).slice(1, -1)}, inferred from ${from}`;
    const schema = schemaText(shapeOf(kind.map(contentOf)));
    return `${about}\nexport const ${name} = ${schema};\nexport type ${type} = z.infer<typeof ${name}>;\n`;
  });
  return { ok: true, text: `import { z } from 'zod';\n\n${schemas.join('\n')}` };
}

/** Numbers in zod are finite. */
const anyNumber = "z.custom<number>((value) => typeof value === 'number')";

const scalarSchemas: Readonly<Record<string, string>> = {
  string: 'z.string()',
  number: 'z.number()',
  boolean: 'z.boolean()',
  bigint: 'z.bigint()',
  symbol: 'z.symbol()',
  undefined: 'z.undefined()',
  Date: 'z.date()',
  'not finite': anyNumber,
  'invalid date': 'z.instanceof(Date)',
  function: "z.custom<(...args: never[]) => unknown>((value) => typeof value === 'function')",
};

function schemaText(shape: Shape): string {
  const { scalars } = shape;
  if (scalars.has('unknown')) return 'z.unknown()';
  const plain = [...scalars].filter(
    (name) =>
      name !== 'null' &&
      !(name === 'number' && scalars.has('not finite')) &&
      !(name === 'Date' && scalars.has('invalid date')),
  );
  const parts = [
    ...plain.map(scalarText),
    ...(shape.object === null ? [] : [objectText(shape)]),
    ...(shape.items === null ? [] : [`z.array(${schemaText(shape.items)})`]),
    ...(shape.map === null ? [] : [`z.map(${schemaText(shape.map.keys)}, ${schemaText(shape.map.values)})`]),
    ...(shape.set === null ? [] : [`z.set(${schemaText(shape.set)})`]),
  ];
  if (parts.length === 0) return scalars.has('null') ? 'z.null()' : 'z.unknown()';
  const [first = ''] = parts;
  const any = parts.length === 1 ? first : `z.union([${parts.join(', ')}])`;
  return scalars.has('null') ? `${any}.nullable()` : any;
}

function scalarText(name: string): string {
  const classes = ['RegExp', 'Error', 'Blob', 'File'];
  if (classes.includes(name) || bytesAnItem.has(name)) return `z.instanceof(${name})`;
  return scalarSchemas[name] ?? 'z.unknown()';
}

function objectText(shape: Shape): string {
  const fields = [...(shape.object?.fields ?? [])];
  if (fields.length === 0) return 'z.object({})';
  const lines = fields.map(([key, field]) => {
    const schema = `${schemaText(field.shape)}${isRequired(shape, field) ? '' : '.optional()'}`;
    return `  ${literalKey(key)}: ${indented(schema, 2)},\n`;
  });
  return `z.object({\n${lines.join('')}})`;
}
