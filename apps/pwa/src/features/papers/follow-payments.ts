import type { Instalment } from '@jiefen/domain/paper/instalments';
import type { SaveProblem } from '#data/saved.ts';
import type { Workspace } from '#data/workspace.ts';

/** Takes promised payments into the list that is followed, all in one change; gives why not. */
export async function followPayments(
  { documents, platform }: Pick<Workspace, 'documents' | 'platform'>,
  id: string,
  payments: readonly Instalment[],
): Promise<SaveProblem | undefined> {
  const fresh = payments.map((payment) => ({ id: platform.newId(), ...payment }));
  const saved = await documents.change('mediation', id, (body) => ({
    ...body,
    performance: [...(body.performance ?? []), ...fresh],
  }));
  return saved.ok ? undefined : saved.problem;
}
