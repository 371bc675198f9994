import type { RoleCode } from '@jiefen/domain/access/roles';
import { mediation } from '@jiefen/domain/case-type/mediation';
import { missingLabels } from '@jiefen/domain/case-type/missing';
import { petition } from '@jiefen/domain/case-type/petition';
import { mediationFlow } from '@jiefen/domain/flow/mediation';
import { type NextEvent, nextEvents } from '@jiefen/domain/flow/next';
import { petitionFlow } from '@jiefen/domain/flow/petition';
import type { AnyCase } from './course.ts';

/** Lists every step of the flow with whether this role may take it now, and why not. */
export function stepsOf({ collection, body }: AnyCase, role: RoleCode): NextEvent[] {
  return collection === 'mediation'
    ? nextEvents(mediationFlow, body, role, missingLabels(mediation, body))
    : nextEvents(petitionFlow, body, role, missingLabels(petition, body));
}
