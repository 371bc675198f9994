import type { Group } from '@jiefen/domain/case-type/define';
import type { SaveProblem } from '#data/saved.ts';
import type { Workspace } from '#data/workspace.ts';
import { applyEdits } from '#features/workspace/apply-edits.ts';
import type { AnyCase } from '#features/workspace/course.ts';
import { DraftForm, type Values } from '#features/workspace/draft-form.svelte.ts';

/** One group of fields of a case being changed. Only what was changed is written, even when the case moved on meanwhile. */
export class GroupEdit {
  readonly form: DraftForm;
  #problem = $state.raw<SaveProblem>();
  readonly #before: Values;
  readonly #entry: AnyCase;
  readonly #workspace: Pick<Workspace, 'documents'>;

  constructor(
    workspace: Pick<Workspace, 'documents' | 'drafts'>,
    entry: AnyCase,
    group: Group,
    name: { key: string; gist: string },
  ) {
    const { collection, body } = entry;
    this.#entry = entry;
    this.#workspace = workspace;
    this.#before = Object.fromEntries(Object.entries(body).filter(([key]) => key in group.fields));
    this.form = new DraftForm(workspace.drafts, {
      key: editKey(body.id, name.key),
      kind: 'edit',
      target: { collection, id: body.id },
      gist: () => name.gist,
    });
  }

  /** The group as the person has written it so far. */
  get values(): Values {
    const changed = Object.entries(this.form.values).map(([key, value]) => [key, value ?? undefined]);
    return { ...this.#before, ...Object.fromEntries(changed) };
  }

  get problem(): SaveProblem | undefined {
    return this.#problem;
  }

  /** An emptied field is kept as null in the draft, since JSON knows no absence. */
  change(key: string, value: unknown): void {
    this.form.change({ [key]: value ?? null });
  }

  async save(): Promise<boolean> {
    const { collection, body } = this.#entry;
    const after = this.values;
    const saved = await this.#workspace.documents.change(collection, body.id, (now) =>
      applyEdits(this.#before, after, now),
    );
    this.#problem = saved.ok ? undefined : saved.problem;
    if (saved.ok) await this.form.finish();
    return saved.ok;
  }
}

/** Which group the draft of a key is about. */
export function groupOf(key: string | null): string | undefined {
  return key?.split('/').at(-1);
}

function editKey(id: string, group: string): string {
  return `edit/${id}/${group}`;
}
