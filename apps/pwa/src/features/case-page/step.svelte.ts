import type { Fields } from '@jiefen/domain/field/kind';
import type { Reason } from '@jiefen/domain/flow/reason';
import { checkStep } from '@jiefen/domain/flow/check-step';
import { mediationFlow } from '@jiefen/domain/flow/mediation';
import { petitionFlow } from '@jiefen/domain/flow/petition';
import { proposalFor } from '@jiefen/domain/flow/propose';
import type { SaveProblem } from '#data/saved.ts';
import type { Workspace } from '#data/workspace.ts';
import { type AnyCase, fieldsOfStep } from '#features/workspace/course.ts';
import type { Values } from '#features/workspace/draft-form.svelte.ts';
import { dayInChina } from '@jiefen/domain/deadline/day';

type Surely = Pick<Workspace, 'documents' | 'profile' | 'sync'>;

/** A step of the flow being filled in. What is known already is filled in for the person. */
export class Step {
  readonly type: string;
  readonly fields: Fields;
  #touched = $state.raw<Values>({});
  #reason = $state.raw<Reason>();
  #problem = $state.raw<SaveProblem>();
  readonly #entry: AnyCase;
  readonly #workspace: Surely;

  constructor(workspace: Surely, entry: AnyCase, type: string) {
    this.type = type;
    this.#entry = entry;
    this.#workspace = workspace;
    this.fields = fieldsOfStep(entry.collection, type);
  }

  get values(): Values {
    return { ...known(this.#workspace, this.#entry, this.type, this.fields, this.#touched), ...this.#touched };
  }

  /** Why the step cannot be recorded as it is filled in. */
  get reason(): Reason | undefined {
    return this.#reason;
  }

  get problem(): SaveProblem | undefined {
    return this.#problem;
  }

  change(key: string, value: unknown): void {
    this.#touched = { ...this.#touched, [key]: value };
  }

  /** Records the step; tells whether it is on the phone. */
  async take(): Promise<boolean> {
    const { documents, profile } = this.#workspace;
    const { collection, body } = this.#entry;
    const payload = this.values;
    const filled = Object.keys(payload).length > 0 ? { type: this.type, payload } : { type: this.type };
    const verdict = checkStep(this.#entry, documents.newEvent(filled), profile.role);
    this.#reason = verdict.ok ? undefined : verdict.reason;
    if (!verdict.ok) return false;
    const saved = await documents.appendEvent(collection, body.id, filled);
    this.#problem = saved.ok ? undefined : saved.problem;
    return saved.ok;
  }
}

/** What the app knows by itself: today, who is here, and what the case already says about this step. */
function known({ profile, sync }: Surely, entry: AnyCase, type: string, fields: Fields, touched: Values): Values {
  const today = dayInChina(sync.serverNow());
  const offers: Values = { on: today, urgedOn: today, mediatorId: profile.id, ...proposal(entry, type, touched) };
  return Object.fromEntries(Object.entries(offers).filter(([key]) => key in fields));
}

function proposal(entry: AnyCase, type: string, touched: Values): Values {
  return entry.collection === 'mediation'
    ? proposalFor(mediationFlow, entry.body, type, touched)
    : proposalFor(petitionFlow, entry.body, type, touched);
}
