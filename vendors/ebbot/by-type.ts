import { z } from '../../core/zod.ts';

/**
 * An object whose `type` says what else is in it: judged by the schema under its own type, or by `other` where there is none. A plain union would
 * guess which of its branches was meant, and place its findings there.
 */
export function byType(schemas: Readonly<Record<string, z.ZodType>>, other: z.ZodType): z.ZodType {
  return z.looseObject({}).check(({ value, issues }) => {
    const { type } = value;
    const own = typeof type === 'string' && Object.hasOwn(schemas, type) ? schemas[type] : undefined;
    const judged = (own ?? other).safeParse(value);
    for (const issue of judged.error?.issues ?? []) issues.push({ ...issue, path: [...issue.path], input: undefined });
  });
}
