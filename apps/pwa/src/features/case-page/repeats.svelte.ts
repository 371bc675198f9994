import type { PetitionBody } from '@jiefen/domain/case-type/petition';
import { fold } from '@jiefen/domain/flow/fold';
import { petitionFlow } from '@jiefen/domain/flow/petition';
import { REPEAT_RULE, repeatHints, type RepeatHint, running } from '@jiefen/domain/flow/petition/repeat';
import type { SaveProblem } from '#data/saved.ts';
import type { Workspace } from '#data/workspace.ts';

type Surely = Pick<Workspace, 'documents' | 'profile'>;

/** An earlier petition that may be the same, and whether it is being handled. */
export interface Suspect extends RepeatHint<PetitionBody> {
  readonly isRunning: boolean;
}

/** Whether a petition repeats an earlier one on this phone. The phone suggests; a clerk decides, and nothing is merged. */
export class Repeats {
  #suspects = $state.raw<readonly Suspect[]>([]);
  #problem = $state.raw<SaveProblem>();
  readonly #workspace: Surely;

  constructor(workspace: Surely) {
    this.#workspace = workspace;
  }

  /** What to compare with, the most alike first; empty once somebody has decided. */
  get suspects(): readonly Suspect[] {
    return this.#suspects;
  }

  get problem(): SaveProblem | undefined {
    return this.#problem;
  }

  /** Looks for earlier petitions of the same people, unless it has been decided or is not this person's to decide. */
  async look(body: PetitionBody): Promise<void> {
    const { documents, profile } = this.#workspace;
    const isOpen = body.repeatKind === undefined || body.repeatKind === 'suspected';
    if (!isOpen || profile.role !== 'petition-clerk') return void (this.#suspects = []);
    const others = await documents.list('petition', { filter: ({ createdAt }) => createdAt <= body.createdAt });
    const hints = repeatHints(
      body,
      others.map((row) => row.body),
    );
    this.#suspects = hints.map((hint) => ({ ...hint, isRunning: isRunning(hint.item) }));
  }

  /** Links the petition to the earlier one it repeats, and to those that one was linked to. */
  async confirm(id: string, { item }: Suspect): Promise<boolean> {
    const linked = [...(item.repeatOf ?? []), item.petitionNo ?? item.tempNo ?? item.id];
    return this.#decide(id, ({ repeatOf = [] }) => ({
      repeatKind: 'repeat',
      repeatOf: [...repeatOf.filter((known) => !linked.includes(known)), ...linked],
      repeatRule: REPEAT_RULE,
      firstVisit: false,
    }));
  }

  /** Says that it is none of them. */
  async dismiss(id: string): Promise<boolean> {
    return this.#decide(id, () => ({ repeatKind: 'first' }));
  }

  async #decide(id: string, words: (body: PetitionBody) => Partial<PetitionBody>): Promise<boolean> {
    const { documents, profile } = this.#workspace;
    const saved = await documents.change('petition', id, (body) => ({
      ...body,
      ...words(body),
      repeatConfirmedBy: profile.id,
    }));
    this.#problem = saved.ok ? undefined : saved.problem;
    if (saved.ok) this.#suspects = [];
    return saved.ok;
  }
}

function isRunning(body: PetitionBody): boolean {
  return running.includes(fold(petitionFlow, body).state);
}
