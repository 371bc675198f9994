import type { FlowEvent } from '@jiefen/domain/case-type/envelope';
import type { RoleCode } from '@jiefen/domain/access/roles';
import { mediationFlow } from '@jiefen/domain/flow/mediation';
import { mayFollow, type Permission } from '@jiefen/domain/flow/next';
import { petitionFlow } from '@jiefen/domain/flow/petition';
import { missingFor } from '@jiefen/domain/paper/missing';
import type { AnyCase } from '#features/workspace/course.ts';

/** Decides whether a step, filled in, may be recorded now by this role; the papers of the file count too. */
export function checkStep({ collection, body }: AnyCase, event: FlowEvent, role: RoleCode): Permission {
  return collection === 'mediation'
    ? mayFollow(mediationFlow, body, event, role, missingFor('mediation', body))
    : mayFollow(petitionFlow, body, event, role, missingFor('petition', body));
}
