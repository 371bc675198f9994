import type { Conflict, DocumentBody } from '@jiefen/domain/case-type/envelope';
import { setLeaf, type Json, type JsonObject } from '@jiefen/domain/sync/leaves';

/** Which words stand: those kept so far, those that lost, or others. */
export type Choice = 'kept' | 'lost' | { other: unknown };

/**
 * Settles a conflict: the field gets the chosen value and the conflict says by whom and when. The first answer
 * stands, so a settled conflict is given back unchanged.
 */
export function settle<Body extends DocumentBody>(
  body: Body,
  conflict: Pick<Conflict, 'id'>,
  choice: Choice,
  by: { person: string; at: string },
): Body {
  const open = body.conflicts.find(({ id, resolution }) => id === conflict.id && resolution === undefined);
  if (open === undefined) return body;
  const settled: JsonObject & Body = JSON.parse(JSON.stringify(body));
  setLeaf(settled, open.path, toJson(valueOf(open, choice)));
  const resolution = { choice: typeof choice === 'string' ? choice : 'other', by: by.person, at: by.at };
  setLeaf(settled, `conflicts[${open.id}].resolution`, resolution);
  return settled;
}

/** A missing value travels as null in a conflict; choosing it empties the field. */
function valueOf({ kept, lost }: Conflict, choice: Choice): unknown {
  if (typeof choice !== 'string') return choice.other ?? undefined;
  return (choice === 'kept' ? kept : lost) ?? undefined;
}

/** A copy, as JSON. */
function toJson(value: unknown): Json {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}
