import type { Path } from '../../json.ts';

/** A path as people write it: `attendees[].name`, `custom["a key"]`; empty for the payload itself. */
export function fieldText(path: Path): string {
  return path.map(stepText).join('');
}

function stepText(step: string | number, index: number): string {
  if (typeof step === 'number') return '[]';
  if (!/^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(step)) return `[${JSON.stringify(step)}]`;
  return index === 0 ? step : `.${step}`;
}
