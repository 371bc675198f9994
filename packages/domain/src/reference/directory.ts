import * as v from 'valibot';
import { isRoleCode } from '../access/roles.ts';

const divisionCode = v.pipe(v.string(), v.regex(/^\d{6}(?:\d{3}){0,2}$/));
const named = { id: v.pipe(v.string(), v.minLength(1), v.maxLength(100)), name: v.pipe(v.string(), v.minLength(1)) };

/** Who there is in a county: bodies, people and divisions by id, so that every screen can say names instead of ids. */
export const directorySchema = v.looseObject({
  kind: v.literal('directory'),
  organisations: v.array(
    v.looseObject({
      ...named,
      type: v.optional(v.string()),
      parent: v.optional(v.string()),
      divisionCode: v.optional(divisionCode),
    }),
  ),
  people: v.array(
    v.looseObject({
      ...named,
      orgId: v.optional(v.string()),
      role: v.optional(v.pipe(v.string(), v.check(isRoleCode))),
    }),
  ),
  divisions: v.array(v.looseObject({ code: divisionCode, name: v.string() })),
});

/** The content of a reference document of kind `directory`. */
export type Directory = v.InferOutput<typeof directorySchema>;

/** Reads a reference document as a directory; undefined when it is another kind or broken. */
export function toDirectory(body: unknown): Directory | undefined {
  const parsed = v.safeParse(directorySchema, body);
  return parsed.success ? parsed.output : undefined;
}
