import { mediation } from '@jiefen/domain/case-type/mediation';
import { mediationFlow } from '@jiefen/domain/flow/mediation';
import { disputeTypes } from '@jiefen/domain/vocabulary/dispute-type';
import { isCode } from '@jiefen/domain/vocabulary/define';
import type { SaveProblem } from '#data/saved.ts';
import type { Workspace } from '#data/workspace.ts';
import { nextProvisional } from '#features/workspace/provisional.ts';
import { savedText } from '#features/workspace/saved-words.ts';
import { DraftForm } from '#features/workspace/draft-form.svelte.ts';
import { dayInChina } from '@jiefen/domain/deadline/day';
import { namesIn } from './names-in.ts';

/** The four things a case cannot do without. */
const needed = ['disputeType', 'applicant', 'respondent', 'brief'] as const;

/** A field of the quick case that must be filled in. */
export type Needed = (typeof needed)[number];

/** What a quick case needs of the app. */
export interface QuickCaseSetting {
  workspace: Pick<Workspace, 'isPassing' | 'device' | 'documents' | 'drafts' | 'platform' | 'profile' | 'sync'>;
  draftKey: string;
  /** The village or township of the mediator, in words. */
  place(): Promise<string>;
  gist(values: Readonly<Record<string, unknown>>): string;
}

/** A dispute written down in four fields; saving makes a registered case of it, with or without network. */
export class QuickCase {
  readonly form: DraftForm;
  #wasTried = $state(false);
  #problem = $state.raw<SaveProblem>();
  #busy = $state(false);
  #lastTypes = $state.raw<readonly string[]>([]);
  readonly #setting: QuickCaseSetting;

  constructor(setting: QuickCaseSetting) {
    const { workspace, draftKey: key, gist } = setting;
    this.#setting = setting;
    this.form = new DraftForm(workspace.drafts, { key, kind: 'new-mediation', gist });
  }

  /** Needed fields that are empty; none before the first try to save. */
  get missing(): readonly Needed[] {
    const { values } = this.form;
    return this.#wasTried ? needed.filter((key) => textIn(values, key).trim() === '') : [];
  }

  get problem(): SaveProblem | undefined {
    return this.#problem;
  }

  get isBusy(): boolean {
    return this.#busy;
  }

  /** Where the words of a saved case are, for the person. */
  get savedText(): string {
    return savedText(this.#setting.workspace);
  }

  /** Dispute types, the last used ones first. */
  get lastTypes(): readonly string[] {
    return this.#lastTypes;
  }

  /**
   * Reads the draft, or begins with what can be known: place and day. Gives the id of the case when
   * the draft had become one just before the app was closed; the draft is removed then.
   */
  async open(): Promise<string | undefined> {
    const { workspace, place } = this.#setting;
    const recent = await workspace.documents.list('mediation', { limit: 30 });
    const types = recent.flatMap(({ body }) => body.disputeType ?? []);
    this.#lastTypes = types.filter((type, at) => types.indexOf(type) === at);
    await this.form.restore({
      id: workspace.platform.newId(),
      place: await place(),
      occurredAt: dayInChina(workspace.sync.serverNow()),
    });
    const id = textIn(this.form.values, 'id');
    if (!(await workspace.documents.read('mediation', id))) return undefined;
    await this.form.finish();
    return id;
  }

  /** Makes the case. Gives its id, or nothing when a needed field is empty or the phone could not keep it. */
  async save(): Promise<string | undefined> {
    this.#wasTried = true;
    if (this.missing.length > 0 || this.#busy) return undefined;
    this.#busy = true;
    const id = await this.#create();
    this.#busy = false;
    return id;
  }

  async #create(): Promise<string | undefined> {
    const { workspace } = this.#setting;
    const tempNo = await nextProvisional(workspace, 'mediation');
    const { schemaVersion: schema } = mediation;
    const saved = await workspace.documents.create('mediation', { ...this.#fields(), tempNo, schema });
    if (!saved.ok) {
      this.#problem = saved.problem;
      return undefined;
    }
    // The words are on the disk: nobody waits for the draft to go. Should it stay, `open` finds out.
    void this.form.finish();
    return saved.row.id;
  }

  #fields() {
    const { values } = this.form;
    const { documents, platform, profile } = this.#setting.workspace;
    const { id: mediator, orgId, role, organisation } = profile;
    const township = organisation?.divisionCode?.slice(0, 9);
    const type = values.disputeType;
    // Put into the flow at once where this role may, so that a session can follow without network.
    const mayRegister = mediationFlow.events.registered.by.includes(role);
    const party = (side: 'applicant' | 'respondent') => (name: string) => ({ id: platform.newId(), role: side, name });
    return {
      id: textIn(values, 'id'),
      events: mayRegister ? [documents.newEvent({ type: 'registered' })] : [],
      ...(isCode(disputeTypes, type) ? { disputeType: type } : {}),
      brief: textIn(values, 'brief').trim(),
      ...(textIn(values, 'place') === '' ? {} : { place: { text: textIn(values, 'place') } }),
      ...(textIn(values, 'occurredAt') === '' ? {} : { occurredAt: textIn(values, 'occurredAt') }),
      committeeId: orgId,
      ...(township?.length === 9 ? { jurisdiction: township } : {}),
      mediatorIds: [mediator],
      leadMediatorId: mediator,
      parties: [
        ...namesIn(textIn(values, 'applicant')).map(party('applicant')),
        ...namesIn(textIn(values, 'respondent')).map(party('respondent')),
      ],
    };
  }
}

function textIn(values: Readonly<Record<string, unknown>>, key: string): string {
  const value = values[key];
  return typeof value === 'string' ? value : '';
}
