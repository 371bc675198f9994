import * as v from 'valibot';

/** The fields of a party that tell whether it is a minor. */
export const partyAge = v.object({
  removed: v.optional(v.boolean()),
  birthDate: v.optional(v.string()),
  idNumber: v.optional(v.string()),
  vulnerable: v.optional(v.array(v.string()), []),
});

const minorMarks = new Set(['minor', 'minor-14']);

/**
 * Tells whether a party was under eighteen on the day the case was made (未成年人保护法第二条); the
 * protection stays when the child grows up. `at` is ISO 8601.
 */
export function isMinor(party: v.InferOutput<typeof partyAge>, at: string): boolean {
  if (party.removed) return false;
  if (party.vulnerable.some((mark) => minorMarks.has(mark))) return true;
  const born = party.birthDate ?? birthDateIn(party.idNumber ?? '');
  return born !== undefined && born > eighteenYearsBefore(at);
}

function birthDateIn(idNumber: string): string | undefined {
  const [, year, month, day] = /^\d{6}(\d{4})(\d{2})(\d{2})\d{3}[\dX]$/.exec(idNumber) ?? [];
  return year && `${year}-${month}-${day}`;
}

function eighteenYearsBefore(at: string): string {
  return `${Number(at.slice(0, 4)) - 18}${at.slice(4, 10)}`;
}
