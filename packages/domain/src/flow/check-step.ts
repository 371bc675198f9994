import type { RoleCode } from '../access/roles.ts';
import type { FlowEvent } from '../case-type/envelope.ts';
import type { MediationBody } from '../case-type/mediation.ts';
import type { PetitionBody } from '../case-type/petition.ts';
import { missingFor } from '../paper/missing.ts';
import { mediationFlow } from './mediation.ts';
import { mayFollow, type Permission } from './next.ts';
import { petitionFlow } from './petition.ts';
import { lateRequest } from './petition/late-request.ts';

/** A document with a course of its own. */
export type CaseOnItsWay =
  | { readonly collection: 'mediation'; readonly body: MediationBody }
  | { readonly collection: 'petition'; readonly body: PetitionBody };

/**
 * Decides whether a step, filled in, may be recorded now by this role: its order, its fields, the papers the file must
 * hold and the periods of the law. Every screen that records a step asks here.
 */
export function checkStep({ collection, body }: CaseOnItsWay, event: FlowEvent, role: RoleCode): Permission {
  if (collection === 'mediation') return mayFollow(mediationFlow, body, event, role, missingFor('mediation', body));
  const permission = mayFollow(petitionFlow, body, event, role, missingFor('petition', body));
  const late = permission.ok ? lateRequest(body, event) : undefined;
  return late ? { ok: false, reason: late } : permission;
}
