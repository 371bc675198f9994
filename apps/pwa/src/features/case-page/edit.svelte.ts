import type { Group } from '@jiefen/domain/case-type/define';
import type { SaveProblem } from '#data/saved.ts';
import type { Workspace } from '#data/workspace.ts';
import { applyEdits } from '#features/workspace/apply-edits.ts';
import type { AnyCase } from '#features/workspace/course.ts';
import { DraftForm, type Values } from '#features/workspace/draft-form.svelte.ts';

/**
 * One group of fields of a case being changed. The draft keeps what the group was when the writing began, so that only
 * what the person changed is written, however far the case has moved on when they come back to it.
 */
export class GroupEdit {
  readonly form: DraftForm;
  #problem = $state.raw<SaveProblem>();
  readonly #entry: AnyCase;
  readonly #group: Group;
  readonly #workspace: Pick<Workspace, 'documents'>;

  constructor(
    workspace: Pick<Workspace, 'documents' | 'drafts'>,
    entry: AnyCase,
    group: Group,
    name: { key: string; gist: string },
  ) {
    const { collection, body } = entry;
    this.#entry = entry;
    this.#group = group;
    this.#workspace = workspace;
    this.form = new DraftForm(workspace.drafts, {
      key: `edit/${body.id}/${name.key}`,
      kind: 'edit',
      target: { collection, id: body.id },
      gist: () => name.gist,
    });
  }

  /** The group as the person has written it so far. */
  get values(): Values {
    return { ...this.#part('before'), ...withoutNull(this.#part('changed')) };
  }

  get problem(): SaveProblem | undefined {
    return this.#problem;
  }

  /** Reads the draft and puts its changes on the group as it is by now. */
  async open(): Promise<void> {
    const now = Object.fromEntries(Object.entries(this.#entry.body).filter(([key]) => key in this.#group.fields));
    if (!(await this.form.restore({ before: now, changed: {} }))) return;
    const mine = applyEdits(this.#part('before'), this.values, now);
    const touched = Object.keys(this.#part('changed')).map((key) => [key, Reflect.get(mine, key) ?? null]);
    this.form.change({ before: now, changed: Object.fromEntries(touched) });
  }

  /** An emptied field is kept as null in the draft, since JSON knows no absence. */
  change(key: string, value: unknown): void {
    this.form.change({ changed: { ...this.#part('changed'), [key]: value ?? null } });
  }

  async save(): Promise<boolean> {
    const { collection, body } = this.#entry;
    const [before, after] = [this.#part('before'), this.values];
    const saved = await this.#workspace.documents.change(collection, body.id, (now) => applyEdits(before, after, now));
    this.#problem = saved.ok ? undefined : saved.problem;
    if (saved.ok) await this.form.finish();
    return saved.ok;
  }

  #part(name: 'before' | 'changed'): Values {
    const part = this.form.values[name];
    return typeof part === 'object' && part !== null ? { ...part } : {};
  }
}

/** Which group the draft of a key is about. */
export function groupOf(key: string | null): string | undefined {
  return key?.split('/').at(-1);
}

function withoutNull(values: Values): Values {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value ?? undefined]));
}
