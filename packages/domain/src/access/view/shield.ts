import type { Field, Fields } from '../../field/kind.ts';
import { isRecord } from './shape.ts';

/** How numbers of identity papers and telephones appear. */
export type Identity = 'clear' | 'masked' | 'hidden';

/** Masks or leaves out every number of an identity paper, every telephone and every account the table of fields knows. */
export function shield(fields: Fields, body: Readonly<Record<string, unknown>>, identity: Identity) {
  if (identity === 'clear') return body;
  const entries = Object.entries(body).flatMap(([key, value]): [string, unknown][] => {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    return field && isNumber(field) && identity === 'hidden' ? [] : [[key, shielded(field, value, identity)]];
  });
  return Object.fromEntries(entries);
}

function shielded(field: Field | undefined, value: unknown, identity: Identity): unknown {
  if (!field) return value;
  if (isNumber(field)) return typeof value === 'string' ? field.mask?.(value) : undefined;
  const inside = field.fields;
  if (!inside) return value;
  if (Array.isArray(value))
    return value.map((element) => (isRecord(element) ? shield(inside, element, identity) : element));
  return isRecord(value) ? shield(inside, value, identity) : value;
}

function isNumber({ kind, sensitive, mask }: Field): boolean {
  return kind === 'id-number' || kind === 'phone' || (sensitive === 'identity' && mask !== undefined);
}
