import type { SaveProblem } from '#data/saved.ts';
import type { Workspace } from '#data/workspace.ts';
import type { AnyCase } from '#features/workspace/course.ts';
import { type Difference, differencesOf } from '#features/workspace/differences.ts';
import type { Names } from '#features/workspace/names.svelte.ts';
import { reactive } from '#platform/reactive.ts';

/** The undecided differences of one case, and the deciding. */
export class Resolve {
  #problem = $state.raw<SaveProblem>();
  readonly #workspace: Pick<Workspace, 'documents' | 'profile'>;
  readonly #collection: AnyCase['collection'];
  readonly #id: string;
  readonly #names: Pick<Names, 'nameOf'>;
  readonly #petition;
  readonly #mediation;

  constructor(
    workspace: Pick<Workspace, 'documents' | 'profile'>,
    names: Pick<Names, 'nameOf'>,
    collection: AnyCase['collection'],
    id: string,
  ) {
    this.#workspace = workspace;
    this.#names = names;
    this.#collection = collection;
    this.#id = id;
    this.#mediation = reactive(workspace.documents.watchOne('mediation', id));
    this.#petition = reactive(workspace.documents.watchOne('petition', id));
  }

  /** Undefined until the phone has been read; a case that is gone has none. */
  get differences(): Difference[] | undefined {
    const entry = this.#case();
    return entry && differencesOf(entry, this.#workspace.profile.id, this.#names.nameOf);
  }

  get problem(): SaveProblem | undefined {
    return this.#problem;
  }

  /** Decides one difference; the words that do not stand are kept in the history of the case. */
  async choose(conflict: string, choice: 'kept' | 'lost' | { other: string }): Promise<void> {
    const saved = await this.#workspace.documents.resolve(this.#collection, this.#id, conflict, choice);
    this.#problem = saved.ok ? undefined : saved.problem;
  }

  #case(): AnyCase | undefined {
    if (this.#collection === 'petition') {
      const row = this.#petition.current;
      return row ? { collection: 'petition', body: row.body } : undefined;
    }
    const row = this.#mediation.current;
    return row ? { collection: 'mediation', body: row.body } : undefined;
  }
}
