import type { Reason } from '../reason.ts';
import { petitionReasons } from './reasons.ts';

/** Nobody speaks for more than these when many come together (信访工作条例第二十条第三款). */
export const MOST_REPRESENTATIVES = 5;

/** From so many visitors on a visit counts as 集体访. */
const GROUP = 5;

/** What says how many came, and who speaks for them. */
export interface GroupFacts {
  readonly form?: string | undefined;
  readonly purpose?: string | undefined;
  readonly petitioners?: readonly { readonly removed?: boolean | undefined }[] | undefined;
  readonly peopleCount?: number | undefined;
  readonly visitors?: number | undefined;
  readonly representativeIds?: readonly string[] | undefined;
}

/** Counts the people who petition together: those named, or more when a larger number was written down. */
export function petitionersOf({ petitioners = [], peopleCount = 0, visitors = 0 }: GroupFacts): number {
  return Math.max(petitioners.filter(({ removed }) => !removed).length, peopleCount, visitors);
}

/** Tells whether this is a group visit for the statistics. */
export function isGroupVisit(facts: GroupFacts): boolean {
  return facts.form === 'visit' && petitionersOf(facts) >= GROUP;
}

/**
 * Says what is wrong with the representatives: never more than five, and people who come in person with a joint matter
 * choose some (第二十条第三款). Of an accusation nobody is named.
 */
export function representativesProblem(facts: GroupFacts): Reason | undefined {
  const { form, purpose, representativeIds = [] } = facts;
  if (purpose === 'accusation') return undefined;
  if (representativeIds.length > MOST_REPRESENTATIVES) return petitionReasons.tooManyRepresentatives;
  const cameTogether = form === 'visit' && petitionersOf(facts) > 1;
  return cameTogether && representativeIds.length === 0 ? petitionReasons.noRepresentative : undefined;
}
