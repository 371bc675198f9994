import type { SealedBody } from '@jiefen/domain/case-type/sealed';
import { listAt } from '@jiefen/domain/paper/reading';
import type { SaveProblem } from '#data/saved.ts';
import type { Workspace } from '#data/workspace.ts';
import { reactive } from '#platform/reactive.ts';

/** One private note as it is read and written again. */
export interface PrivateNote {
  id: string;
  at: string;
  text: string;
}

/** What only this mediator may read of a case: concessions, told in confidence. */
export class PrivateNotes {
  readonly #workspace: Pick<Workspace, 'documents'>;
  readonly #rows;
  problem = $state.raw<SaveProblem>();

  constructor(workspace: Pick<Workspace, 'documents' | 'profile'>, caseId: string) {
    this.#workspace = workspace;
    this.#rows = reactive(workspace.documents.watch('sealed', { where: { caseId, ownerId: workspace.profile.id } }));
  }

  /** The newest first. */
  get notes(): PrivateNote[] {
    return (this.#rows.current ?? []).flatMap(({ body }) => notesIn(body)).toSorted((a, b) => b.at.localeCompare(a.at));
  }

  /** Writes a note again; tells whether it is on the phone. */
  async rewrite(id: string, text: string): Promise<boolean> {
    const row = (this.#rows.current ?? []).find(({ body }) => notesIn(body).some((note) => note.id === id));
    if (row === undefined) return false;
    const saved = await this.#workspace.documents.changeIn('sealed', row.id, 'notes', id, (note) => ({
      ...note,
      text,
    }));
    this.problem = saved.ok ? undefined : saved.problem;
    return saved.ok;
  }
}

function notesIn({ notes }: SealedBody): PrivateNote[] {
  return listAt(notes).map(({ id, at, text }) => ({ id: String(id), at: String(at ?? ''), text: String(text ?? '') }));
}
