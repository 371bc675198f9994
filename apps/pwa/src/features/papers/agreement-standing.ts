import { agreementEffectiveAt, missingSignatures } from '@jiefen/domain/flow/mediation';
import type { NameLookup } from '@jiefen/domain/field/kind';
import { withOwnParties } from '@jiefen/domain/case-type/text';
import type { AnyCase } from '#features/workspace/course.ts';
import { m } from '#i18n/paraglide/messages.js';

/** The day an agreement took effect, 'YYYY-MM-DD', or the names of what it still waits for. */
export interface AgreementStanding {
  effective: string | undefined;
  awaits: string[];
}

/** Tells whether a paper is signed by the steps of its case, and not by its own entry in the file. */
export function isSignedBySteps({ collection, body }: AnyCase, form: string): boolean {
  return collection === 'mediation' && form === 'F10' && missingSignatures(body) !== undefined;
}

/** How far the written agreement of a case is (人民调解法第二十九条); nothing where there is none. */
export function agreementStanding({ body }: AnyCase, names: NameLookup): AgreementStanding | undefined {
  const missing = missingSignatures(body);
  if (missing === undefined) return undefined;
  const nameOf = withOwnParties(body, names);
  const people = [...missing.parties, ...missing.mediators].map((id) => nameOf(id) ?? m.field_unknown_person());
  return {
    effective: agreementEffectiveAt(body),
    awaits: [...people, ...(missing.seal ? [m.field_paper_seal()] : [])],
  };
}
