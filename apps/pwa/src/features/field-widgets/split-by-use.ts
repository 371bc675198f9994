import type { Field, Fields } from '@jiefen/domain/field/kind';

const SHORT = 6;

/**
 * Splits a table into what a form shows at once (needed, quick or filled fields) and the number of the rest.
 * It is split once, when the form opens: nothing may move while somebody writes.
 */
export function splitByUse(
  fields: () => Fields,
  values: () => Readonly<Record<string, unknown>>,
): { first: Fields; rest: number } {
  const entries = Object.entries(fields());
  const written = values();
  const used = entries.filter(([key, field]) => isPressing(field) || written[key] !== undefined);
  const first = entries.length <= SHORT || used.length === 0 ? entries.slice(0, Math.max(SHORT, used.length)) : used;
  return { first: Object.fromEntries(first), rest: entries.length - first.length };
}

function isPressing({ quick, need }: Field): boolean {
  return quick === true || need !== undefined;
}
