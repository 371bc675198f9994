import type { Fields } from '@jiefen/domain/field/kind';
import type { Reason } from '@jiefen/domain/flow/reason';
import { mediationFlow, missingSignatures } from '@jiefen/domain/flow/mediation';
import type { SaveProblem } from '#data/saved.ts';
import type { Workspace } from '#data/workspace.ts';
import { type AnyCase, fieldsOfStep } from '#features/workspace/course.ts';
import type { Values } from '#features/workspace/draft-form.svelte.ts';
import { dayInChina } from '@jiefen/domain/deadline/day';
import { checkStep } from './check-step.ts';

type Surely = Pick<Workspace, 'documents' | 'profile' | 'sync'>;

/** A step of the flow being filled in. What is known already is filled in for the person. */
export class Step {
  readonly type: string;
  readonly fields: Fields;
  #values = $state.raw<Values>({});
  #reason = $state.raw<Reason>();
  #problem = $state.raw<SaveProblem>();
  readonly #entry: AnyCase;
  readonly #workspace: Surely;

  constructor(workspace: Surely, entry: AnyCase, type: string) {
    this.type = type;
    this.#entry = entry;
    this.#workspace = workspace;
    this.fields = fieldsOfStep(entry.collection, type);
    this.#values = known(workspace, entry, this.fields);
  }

  get values(): Values {
    return this.#values;
  }

  /** Why the step cannot be recorded as it is filled in. */
  get reason(): Reason | undefined {
    return this.#reason;
  }

  get problem(): SaveProblem | undefined {
    return this.#problem;
  }

  change(key: string, value: unknown): void {
    this.#values = { ...this.#values, [key]: value };
  }

  /** Records the step; tells whether it is on the phone. */
  async take(): Promise<boolean> {
    const { documents, profile } = this.#workspace;
    const { collection, body } = this.#entry;
    const payload = { ...this.#values };
    const filled = Object.keys(payload).length > 0 ? { type: this.type, payload } : { type: this.type };
    const verdict = checkStep(this.#entry, documents.newEvent(filled), profile.role);
    this.#reason = verdict.ok ? undefined : verdict.reason;
    if (!verdict.ok) return false;
    const saved = await documents.appendEvent(collection, body.id, filled);
    this.#problem = saved.ok ? undefined : saved.problem;
    return saved.ok;
  }
}

/** What the app can fill in: today, the parties who sign, the next one who has not signed yet. */
function known({ profile, sync }: Surely, entry: AnyCase, fields: Fields): Values {
  const today = dayInChina(sync.serverNow());
  const offers: Values = { on: today, urgedOn: today, ...(entry.collection === 'mediation' ? ofMediation(entry) : {}) };
  const mine: Values = { mediatorId: profile.id, ...offers };
  return Object.fromEntries(Object.entries(mine).filter(([key, value]) => key in fields && value !== undefined));
}

function ofMediation({ body }: AnyCase & { collection: 'mediation' }): Values {
  const outstanding = missingSignatures(body);
  return {
    signers: (body.parties ?? []).filter(({ removed }) => !removed).map(({ id }) => id),
    mediatorIds: body.mediatorIds,
    paperOnly: mediationFlow.events.agreementDrafted.needs?.(body, { paperOnly: false }) !== undefined,
    partyId: outstanding?.parties[0],
    ...(outstanding?.mediators[0] ? { mediatorId: outstanding.mediators[0] } : {}),
  };
}
