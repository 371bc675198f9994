import type { View } from '@jiefen/domain/access/view';
import type { MediationBody } from '@jiefen/domain/case-type/mediation';
import { mediationSummary } from '@jiefen/domain/case-type/summary';
import { dayOf, numberOf, present, type Facts } from './facts.ts';

/** Reads what the list says of a mediation case out of what one level shows of it. */
export function mediationFacts(view: View): Facts {
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- a view holds values that were checked when they came in; only fields are read
  const body = view as unknown as MediationBody;
  const { title, names } = mediationSummary(body, 'zh');
  return {
    ...numberOf(body.caseNo, body.tempNo),
    title,
    type: body.disputeType ?? null,
    source: body.source ?? null,
    risk: body.riskLevel ?? null,
    township: body.jurisdiction ?? body.place?.divisionCode,
    org: body.committeeId ?? null,
    opened_on: dayOf(body.acceptance?.date ?? body.application?.date ?? body.createdAt),
    amount_fen: body.agreement?.amountFen ?? null,
    people: body.involvedPeople ?? body.partyCount ?? (names.length > 0 ? names.length : null),
    confidential: 0,
    chain: body.petitionId ?? body.id ?? null,
    texts: [title, ...names, ...textsOf(body)],
  };
}

function textsOf(body: MediationBody): string[] {
  const agents = (body.agents ?? []).filter((agent) => !agent.removed);
  return present(
    body.caseNo,
    body.tempNo,
    body.agreement?.no,
    body.referralIn?.courtCaseNo,
    body.judicialConfirmation?.courtCaseNo,
    ...agents.map((agent) => agent.name),
    body.place?.text,
    body.subType,
    body.brief,
    ...(body.tags ?? []),
  );
}
