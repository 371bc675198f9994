import type { PetitionBody } from '../../case-type/petition.ts';
import type { Shape } from './shape.ts';

type PetitionShape = Partial<Record<keyof PetitionBody, true | Shape>>;

const min = {
  id: true,
  region: true,
  ver: true,
  createdAt: true,
  petitionNo: true,
  form: true,
  purpose: true,
  contentCategory: true,
  petitionedAt: true,
  registration: { at: true, orgId: true },
  responsibleOrgId: true,
  limitAt: true,
  acceptance: { result: true, at: true, orgId: true },
  classification: { track: true },
  decision: { at: true, orgId: true, opinion: true },
} as const satisfies PetitionShape;

/** What each lower level shows of a petition: free words may hold names, so none of them is here. */
export const petitionShapes = {
  count: { form: true, purpose: true, contentCategory: true },
  min,
  nameless: {
    ...min,
    peopleCount: true,
    involvedPeople: true,
    visitors: true,
    groupVisit: true,
    anonymous: true,
    confidential: true,
    skipLevel: true,
    urgent: true,
    lawLitigation: true,
    enterprise: true,
    livelihood: true,
    riskLevel: true,
    firstVisit: true,
    repeatKind: true,
    coHandlerOrgIds: true,
    routing: { action: true, fromOrgId: true, toOrgId: true, at: true, receivedAt: true, reportBy: true },
    extension: { approvedAt: true, days: true },
    reviews: { stage: true, appliedAt: true, orgId: true, decidedAt: true, result: true },
    fourInPlace: { code: true },
    satisfaction: { office: true, responsible: true },
    supervision: { kind: true, at: true, byOrgId: true, dueAt: true, repliedAt: true },
    backlog: { isBacklog: true, clearedAt: true },
  },
} as const satisfies Record<string, PetitionShape>;

/** All that anybody sees of an accusation: that it came, and where it went (信访工作条例第三十条). */
export const accusationShapes = {
  count: { form: true, purpose: true },
  full: {
    id: true,
    region: true,
    ver: true,
    createdAt: true,
    petitionNo: true,
    nationalRefNo: true,
    form: true,
    purpose: true,
    petitionedAt: true,
    registration: { at: true, orgId: true, registrarId: true, receiptPrinted: true },
    routing: { action: true, fromOrgId: true, toOrgId: true, at: true, receivedAt: true, docNo: true },
  },
} as const satisfies Record<string, PetitionShape>;
