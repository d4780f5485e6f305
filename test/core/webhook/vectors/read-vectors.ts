import { readFileSync } from 'node:fs';
import vectors from './vectors.json' with { type: 'json' };

export { vectors };

/** The bytes of a body that `make-vectors.sh` signed. */
export function vectorBody(name: string): Buffer<ArrayBuffer> {
  return Buffer.from(readFileSync(new URL(name, import.meta.url)));
}
