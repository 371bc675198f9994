import * as v from 'valibot';
import type { FlowEvent } from '../../case-type/envelope.ts';
import { fold } from '../../flow/fold.ts';
import type { PetitionState } from '../../flow/petition/states.ts';
import { petitionFlow } from '../../flow/petition.ts';
import { townshipOf } from '../people.ts';
import { carried, ids, known, type Subject, type SubjectReader, word } from './define.ts';

const facts = v.object({
  ...carried,
  purpose: word,
  confidential: v.optional(v.boolean()),
  riskLevel: word,
  jurisdiction: word,
  problemDivision: word,
  lawLitigation: v.optional(v.boolean()),
  registration: v.optional(v.object({ orgId: word, registrarId: word }), {}),
  responsibleOrgId: word,
  coHandlerOrgIds: ids,
  handlerId: word,
  routing: v.optional(v.array(v.object({ fromOrgId: word, toOrgId: word, coHandlerOrgIds: ids })), []),
  acceptance: v.optional(v.object({ orgId: word }), {}),
  decision: v.optional(v.object({ orgId: word }), {}),
  classification: v.optional(v.object({ track: word }), {}),
  separation: v.optional(v.object({ litigation: v.optional(v.boolean()) }), {}),
  reviews: v.optional(v.array(v.object({ orgId: word })), []),
  courtHandling: v.optional(v.array(v.object({ by: word })), []),
});

type Facts = v.InferOutput<typeof facts>;

const atOffice: ReadonlySet<PetitionState> = new Set(['captured', 'routing', 'returned', 'objected', 'sealed']);
const inReview: ReadonlySet<PetitionState> = new Set(['reviewing', 'reviewed', 'rereviewing', 'rereviewed']);

/** Reads whom a petition concerns; an accusation and a petition not yet registered have rows of their own. */
export const petitionSubject: SubjectReader = (document) => {
  const parsed = v.safeParse(facts, document);
  if (!parsed.success) return undefined;
  const body = parsed.output;
  const { state, tracks, applied } = fold(petitionFlow, body);
  const office = body.registration.orgId;
  const subject: Subject = {
    objects: state === 'captured' ? ['captured-petition', 'petition'] : ['petition'],
    region: body.region,
    township: townshipOf(body.jurisdiction ?? body.problemDivision),
    owners: known(body.handlerId ?? body.registration.registrarId ?? body.createdBy),
    assigned: known(...body.courtHandling.map(({ by }) => by)),
    units: unitsOf(body, applied),
    holders: atOffice.has(state) ? known(office) : holdersOf(body, applied, inReview.has(state)),
    litigation: concernsLitigation(body),
    filed: concernsLitigation(body),
    confidential: body.confidential === true,
  };
  if (body.purpose === 'accusation') {
    return { objects: ['accusation'], region: body.region, holders: known(office), deskOnly: true };
  }
  if (body.confidential) return { ...subject, objects: [...subject.objects, 'confidential-petitioner'] };
  const urgent = body.riskLevel === 'red' ? tracks.alert !== 'lifted' : tracks.alert === 'raised';
  return urgent ? { ...subject, objects: [...subject.objects, 'urgent-petition'] } : subject;
};

function concernsLitigation({ lawLitigation, separation, classification }: Facts): boolean {
  return lawLitigation === true || separation.litigation === true || classification.track === 'litigation';
}

/** Every unit that has or had the item: who passes it on keeps sight of what it sent. */
function unitsOf(body: Facts, applied: readonly FlowEvent[]): string[] {
  return known(
    body.registration.orgId,
    body.responsibleOrgId,
    ...body.coHandlerOrgIds,
    ...body.routing.flatMap(({ fromOrgId, toOrgId, coHandlerOrgIds }) => [fromOrgId, toOrgId, ...coHandlerOrgIds]),
    body.acceptance.orgId,
    body.decision.orgId,
    ...body.reviews.map(({ orgId }) => orgId),
    ...forwardedTo(applied),
  );
}

/** The units that work on the item now. */
function holdersOf(body: Facts, applied: readonly FlowEvent[], inReview: boolean): string[] {
  const reviewer = inReview ? body.reviews.at(-1)?.orgId : undefined;
  const routed = body.routing.at(-1);
  const unit = body.responsibleOrgId ?? forwardedTo(applied).at(-1) ?? routed?.toOrgId ?? body.registration.orgId;
  return known(reviewer, unit, ...body.coHandlerOrgIds, ...(routed?.coHandlerOrgIds ?? []));
}

function forwardedTo(applied: readonly FlowEvent[]): string[] {
  return applied.flatMap(({ type, payload }) => (type === 'forwarded' ? [String(payload?.['toOrgId'])] : []));
}
