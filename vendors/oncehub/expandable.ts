import { z } from '../../core/zod.ts';

/** Something that OnceHub names by its id or writes out in full ("expandable" in its documentation). Written out, it is a record of another product area: its id is enough. */
export const expandable = z.union([z.string(), z.looseObject({ id: z.string() })]);
