import type { View } from '@jiefen/domain/access/view';
import type { PetitionBody } from '@jiefen/domain/case-type/petition';
import { petitionSummary } from '@jiefen/domain/case-type/summary';
import { dayOf, numberOf, present, type Facts } from './facts.ts';

/** Reads what the list says of a petition out of what one level shows of it. */
export function petitionFacts(view: View): Facts {
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- a view holds values that were checked when they came in; only fields are read
  const body = view as unknown as PetitionBody;
  const { title } = petitionSummary(body, 'zh');
  const names = (body.petitioners ?? []).filter((party) => !party.removed).flatMap((party) => party.name ?? []);
  return {
    ...numberOf(body.petitionNo, body.tempNo),
    title,
    type: body.contentCategory ?? null,
    source: body.form ?? null,
    risk: body.riskLevel ?? null,
    township: body.jurisdiction ?? body.problemDivision,
    org: body.responsibleOrgId ?? body.registration?.orgId ?? null,
    opened_on: dayOf(body.petitionedAt ?? body.registration?.at ?? body.createdAt),
    amount_fen: body.decision?.amountFen ?? null,
    people: body.involvedPeople ?? body.peopleCount ?? (names.length > 0 ? names.length : null),
    confidential: body.confidential === true ? 1 : 0,
    chain: body.id ?? null,
    texts: [title, ...names, ...textsOf(body)],
  };
}

function textsOf(body: PetitionBody): string[] {
  return present(
    body.petitionNo,
    body.tempNo,
    body.nationalRefNo,
    body.relatedNo,
    body.preChecks?.courtCaseNo,
    body.problemPlace,
    body.target,
    body.summary,
    body.demand,
  );
}
