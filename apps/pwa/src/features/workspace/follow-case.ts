import type { Workspace } from '#data/workspace.ts';
import { reactive } from '#platform/reactive.ts';
import type { AnyCase } from './course.ts';
import type { CaseRow } from './glance.ts';

/** Follows one case as it changes: undefined while the phone is being read, null when the case is not on it. */
export function followCase(
  { documents }: Pick<Workspace, 'documents'>,
  collection: AnyCase['collection'],
  id: string,
): () => CaseRow | null | undefined {
  if (collection === 'petition') {
    const petition = reactive(documents.watchOne('petition', id));
    return () => petition.current && { collection, row: petition.current };
  }
  const mediation = reactive(documents.watchOne('mediation', id));
  return () => mediation.current && { collection, row: mediation.current };
}
