import { decode } from '../../decode.ts';
import type { EventDefinition } from '../../vendor.ts';
import { shapeOfExample, withExample } from './example-shape.ts';
import { shapeOfSchema } from './schema-shape.ts';
import { anything, type Field, nothing } from './shape.ts';

/** What a vendor documents of an event's payload: by its schema and, where that cannot be represented, by its example. Never throws. */
export function documentedPayload(definition: Pick<EventDefinition, 'schema' | 'example'>): Field {
  const optional = takesNothing(definition);
  const presence = optional ? 'optional' : 'required';
  const shape = shapeOfSchema(definition.schema);
  if (definition.example === null) {
    // `z.undefined()` has no JSON Schema; where the documentation says nothing of a payload, `z.unknown()` stands.
    return { shape: shape ?? (optional ? nothing : anything), presence };
  }
  const example = decode(definition.example);
  return { shape: shape === null ? shapeOfExample(example) : withExample(shape, example), presence };
}

function takesNothing({ schema }: Pick<EventDefinition, 'schema'>): boolean {
  try {
    return schema.safeParse(undefined).success;
  } catch {
    // A faulty schema demands nothing.
    return true;
  }
}
