import type { Finding } from '../../core/event.ts';
import { finding } from '../../core/findings.ts';
import { z } from '../../core/zod.ts';

/** An object of the widget's own, with methods: what is left of it outside its page may be an object, a function or a stand-in. */
export const liveObject = z.unknown().check(({ value, issues }) => {
  if ((typeof value === 'object' && value !== null) || typeof value === 'function') return;
  issues.push({ code: 'invalid_type', expected: 'object', input: value });
});

/** A remark when a handler got more arguments than are documented. */
export function noMoreThan(documented: number, name: string, payload: unknown): Finding[] {
  if (!Array.isArray(payload) || payload.length <= documented) return [];
  const [expected, received] = [`${documented} arguments`, `${payload.length} arguments`];
  const message = `${name} came with ${received}; Acquire documents ${documented}. Do not rely on the others.`;
  return [finding('info', { code: 'unexpected-payload', message, expected, received })];
}
