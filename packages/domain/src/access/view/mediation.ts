import type { MediationBody } from '../../case-type/mediation.ts';
import type { Shape } from './shape.ts';

type MediationShape = Partial<Record<keyof MediationBody, true | Shape>>;

const nameless = {
  id: true,
  region: true,
  ver: true,
  createdAt: true,
  caseNo: true,
  committeeId: true,
  disputeType: true,
  source: true,
  difficult: true,
  occurredAt: true,
  acceptance: { date: true },
  termination: { at: true, reason: true },
} as const satisfies MediationShape;

/** What each lower level shows of a mediation case; a clerk whose office referred it reads the agreement. */
export const mediationShapes = {
  count: { disputeType: true, source: true, difficult: true, agreement: { form: true } },
  nameless: { ...nameless, agreement: { form: true, madeAt: true } },
  min: {
    ...nameless,
    agreement: { form: true, no: true, madeAt: true, performBy: true, terms: { text: true } },
  },
} as const satisfies Record<string, MediationShape>;
