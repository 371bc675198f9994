import * as v from 'valibot';
import { fold } from '../../flow/fold.ts';
import { mediationFlow } from '../../flow/mediation.ts';
import { divisionOf, townshipOf } from '../people.ts';
import { carried, ids, known, type Subject, type SubjectReader, word } from './define.ts';
import { isMinor, partyAge } from './minor.ts';

const facts = v.object({
  ...carried,
  committeeId: word,
  mediatorIds: ids,
  leadMediatorId: word,
  disputeType: word,
  minorInvolved: v.optional(v.boolean()),
  parties: v.optional(v.array(partyAge), []),
  riskLevel: word,
  source: word,
  sourceOrgId: word,
  referralIn: v.optional(v.object({ mode: word, fromOrgId: word })),
  petitionId: word,
  escalations: v.optional(v.array(v.object({ reportedTo: ids })), []),
});

type Facts = v.InferOutput<typeof facts>;

const byCourt = new Set(['delegated', 'entrusted', 'in-trial']);

/** Reads whom a mediation case concerns. */
export const mediationSubject: SubjectReader = (document, directory) => {
  const parsed = v.safeParse(facts, document);
  if (!parsed.success) return undefined;
  const body = parsed.output;
  const { tracks } = fold(mediationFlow, body);
  const owners = known(...body.mediatorIds, body.leadMediatorId);
  const subject: Subject = {
    objects: ['own-case', 'other-case', 'agreement'],
    region: body.region,
    township: townshipOf(divisionOf(body.committeeId, directory)),
    committees: known(body.committeeId),
    owners: owners.length > 0 ? owners : [body.createdBy],
    assigned: owners,
    linked: linkedTo(body),
    invited: known(...body.escalations.flatMap(({ reportedTo }) => reportedTo)),
    filed: isEntrusted(body) || !['none', 'waived'].includes(tracks.confirmation),
  };
  if (isProtected(body)) return { ...subject, objects: ['family-case'] };
  const red = body.riskLevel === 'red' && tracks.alert !== 'lifted';
  return red ? { ...subject, objects: [...subject.objects, 'red-case'] } : subject;
};

/** Family cases and cases with a minor have a row of their own (未成年人保护法第四条). */
function isProtected({ disputeType, minorInvolved, parties, createdAt }: Facts): boolean {
  return disputeType === '01' || minorInvolved === true || parties.some((party) => isMinor(party, createdAt));
}

function isEntrusted({ source, referralIn }: Facts): boolean {
  return source === '3-1' || byCourt.has(referralIn?.mode ?? '');
}

function linkedTo({ source, sourceOrgId, referralIn, petitionId }: Facts): string[] {
  const fromPetition = source === '3-4' || referralIn?.mode === 'petition' || petitionId !== undefined;
  return fromPetition ? known(sourceOrgId, referralIn?.fromOrgId) : [];
}
