import { indented, isIdentifier, quoted } from './code-text.ts';
import { isRequired, type Shape, shapeOf } from './shape.ts';
import { byKind, contentOf, type Copied, type CopySubject, nameOf, typeNames } from './subject.ts';

/** A TypeScript type for each kind of event, of what its payloads have in common: a field some lack is optional, a value of several types a union. */
export function typescriptType(subjects: readonly CopySubject[]): Copied {
  const kinds = byKind(subjects);
  const names = typeNames(kinds);
  const types = kinds.map((kind, index) => {
    const from = kind.length === 1 ? 'one event' : `${kind.length} events`;
    const about = `// ${quoted(nameOf(kind[0])).slice(1, -1)}, inferred from ${from}`;
    return `${about}\nexport type ${names[index] ?? ''} = ${typeText(shapeOf(kind.map(contentOf)))};\n`;
  });
  return { ok: true, text: types.join('\n') };
}

const scalarTypes: Readonly<Record<string, string>> = {
  'not finite': 'number',
  'invalid date': 'Date',
  function: '((...args: never[]) => unknown)',
};

function typeText(shape: Shape): string {
  if (shape.scalars.has('unknown')) return 'unknown';
  const scalars = [...shape.scalars].map((name) => scalarTypes[name] ?? name);
  const isLate = (name: string): boolean => name === 'null' || name === 'undefined';
  const parts = [
    ...scalars.filter((name) => !isLate(name)),
    ...(shape.object === null ? [] : [objectText(shape)]),
    ...(shape.items === null ? [] : [listText(shape.items)]),
    ...(shape.map === null ? [] : [`Map<${typeText(shape.map.keys)}, ${typeText(shape.map.values)}>`]),
    ...(shape.set === null ? [] : [`Set<${typeText(shape.set)}>`]),
    ...scalars.filter(isLate),
  ];
  return parts.length === 0 ? 'unknown' : [...new Set(parts)].join(' | ');
}

function listText(items: Shape): string {
  const item = typeText(items);
  return /^[\w.]+$/.test(item) || /^\{[^|]*\}$/.test(item) ? `${item}[]` : `(${item})[]`;
}

function objectText(shape: Shape): string {
  const fields = [...(shape.object?.fields ?? [])];
  if (fields.length === 0) return 'Record<string, never>';
  const lines = fields.map(([key, field]) => {
    const name = isIdentifier(key) ? key : quoted(key);
    return `  ${name}${isRequired(shape, field) ? '' : '?'}: ${indented(typeText(field.shape), 2)};\n`;
  });
  return `{\n${lines.join('')}}`;
}
