import { petition } from '@jiefen/domain/case-type/petition';
import { missingAt } from '@jiefen/domain/case-type/missing';
import { fieldsOf } from '@jiefen/domain/case-type/define';
import { applies } from '@jiefen/domain/field/applies';
import type { Fields } from '@jiefen/domain/field/kind';
import { petitionFlow } from '@jiefen/domain/flow/petition';
import { isGroupVisit, petitionersOf, representativesProblem } from '@jiefen/domain/flow/petition/group';
import { petitionReasons } from '@jiefen/domain/flow/petition/reasons';
import type { Reason } from '@jiefen/domain/flow/reason';
import type { DocumentKey } from '#data/evidence/stand.ts';
import type { SaveProblem } from '#data/saved.ts';
import type { Workspace } from '#data/workspace.ts';
import { DraftForm, type Values } from '#features/workspace/draft-form.svelte.ts';
import { nextProvisional } from '#features/workspace/provisional.ts';
import { boxToInstant, instantToBox } from '#i18n/china-time.ts';
import { groupFactsIn } from './group-facts.ts';
import { dayInChina } from '@jiefen/domain/deadline/day';

const { item, petitioners, matter, firstCheck } = petition.groups;
const { courtAccepted, courtCaseNo, reconsiderationFiled, arbitrationAccepted, reviewOpinionExists } =
  firstCheck.fields.preChecks.fields;

/** Every field of a petition: some are asked only when others have certain values. */
export const allFields = fieldsOf(petition);

/** What the intake asks about the matter, in the order of the talk. */
export const matterFields: Fields = {
  purpose: matter.fields.purpose,
  form: item.fields.form,
  petitionedAt: item.fields.petitionedAt,
  contentCategory: matter.fields.contentCategory,
  summary: matter.fields.summary,
  demand: matter.fields.demand,
  problemPlace: matter.fields.problemPlace,
  target: matter.fields.target,
  urgent: matter.fields.urgent,
};

/** The letter or paper the petitioners bring. */
export const originalsField: Fields = { originals: item.fields.originals };

const { anonymous, petitioners: people, peopleCount, representativeIds, confidential } = petitioners.fields;

/** The four questions whether another procedure has the matter, with the number of the court case. */
export const preCheckFields: Fields = {
  courtAccepted,
  courtCaseNo: { ...courtCaseNo, when: [{ key: 'courtAccepted', is: [true] }] },
  reconsiderationFiled,
  arbitrationAccepted,
  reviewOpinionExists,
};

/** What keeps a petition from being saved. */
export type PetitionFault = 'missing' | 'no-representative' | 'too-many-representatives';

type Surely = Pick<Workspace, 'device' | 'documents' | 'drafts' | 'platform' | 'profile' | 'sync'>;

/** A petition being taken down. Of an accusation only the registration data are kept (信访工作条例第三十条). */
export class PetitionForm {
  readonly form: DraftForm;
  #faults = $state.raw<Readonly<Record<string, PetitionFault>>>({});
  #problem = $state.raw<SaveProblem>();
  #busy = $state(false);
  readonly #workspace: Surely;

  constructor(workspace: Surely, draftKey: string, gist: (values: Values) => string) {
    this.#workspace = workspace;
    this.form = new DraftForm(workspace.drafts, { key: draftKey, kind: 'new-petition', gist });
  }

  /** What is wrong, by field. */
  get faults(): Readonly<Record<string, PetitionFault>> {
    return this.#faults;
  }

  get problem(): SaveProblem | undefined {
    return this.#problem;
  }

  get isBusy(): boolean {
    return this.#busy;
  }

  /** The petition that will be made; nothing until the draft has been read. */
  get document(): DocumentKey | undefined {
    return this.form.isReady ? { collection: 'petition', id: String(this.form.values.id) } : undefined;
  }

  get isAccusation(): boolean {
    return this.form.values.purpose === 'accusation';
  }

  /** What the intake asks about the people: several of them choose representatives. */
  get peopleFields(): Fields {
    const ofGroups: Fields = this.#isGroup ? { representativeIds } : {};
    return { anonymous, petitioners: people, ...ofGroups, peopleCount, confidential };
  }

  /** The people named so far. */
  get people(): readonly { id: string; name?: string; removed?: boolean }[] {
    const { petitioners: named } = this.form.values;
    return Array.isArray(named) ? named : [];
  }

  /** Reads the draft, or begins with today and one person. Gives the id of the petition when the draft had become one. */
  async open(): Promise<string | undefined> {
    const { documents, platform, sync } = this.#workspace;
    await this.form.restore({
      id: platform.newId(),
      petitionedAt: dayInChina(sync.serverNow()),
      petitioners: [{ id: platform.newId() }],
    });
    const id = String(this.form.values.id);
    if (!(await documents.read('petition', id))) return undefined;
    await this.form.finish();
    return id;
  }

  /** Makes the petition; gives its id, or nothing when something is missing or the phone could not keep it. */
  async save(): Promise<string | undefined> {
    this.#faults = this.#check();
    if (Object.keys(this.#faults).length > 0 || this.#busy) return undefined;
    this.#busy = true;
    const { documents } = this.#workspace;
    const tempNo = await nextProvisional(this.#workspace, 'petition');
    const saved = await documents.create('petition', { ...this.#fields(), tempNo, schema: petition.schemaVersion });
    this.#busy = false;
    this.#problem = saved.ok ? undefined : saved.problem;
    if (!saved.ok) return undefined;
    await this.form.finish();
    return saved.row.id;
  }

  get #isGroup(): boolean {
    return petitionersOf(groupFactsIn(this.form.values)) > 1;
  }

  #check(): Record<string, PetitionFault> {
    const { values } = this.form;
    const missing = missingAt(petition, values, 'submit').map(({ path }) => [topOf(path), 'missing'] as const);
    const fault = faultOf(representativesProblem(groupFactsIn(values)));
    return { ...Object.fromEntries(missing), ...(fault ? { representativeIds: fault } : {}) };
  }

  #fields() {
    const { documents, profile, sync } = this.#workspace;
    const { id, ...values } = this.form.values;
    const mayRegister = petitionFlow.events.registered.by.includes(profile.role);
    const township = profile.organisation?.divisionCode?.slice(0, 9);
    return {
      ...applicable(values),
      ...(isGroupVisit(groupFactsIn(values)) && !this.isAccusation ? { groupVisit: true } : {}),
      id: String(id),
      events: mayRegister ? [documents.newEvent({ type: 'registered' })] : [],
      registration: {
        at: boxToInstant(instantToBox(sync.serverNow())),
        orgId: profile.orgId,
        registrarId: profile.id,
        registrar: profile.name,
      },
      ...(township?.length === 9 ? { jurisdiction: township } : {}),
    };
  }
}

/** Leaves out what is not asked of this kind of petition, written before its purpose was chosen or not. */
function applicable(values: Values): Values {
  const asked = Object.entries(values).filter(([key]) => {
    const field = allFields[key];
    return field !== undefined && applies(field, allFields, values);
  });
  return Object.fromEntries(asked);
}

function faultOf(reason: Reason | undefined): PetitionFault | undefined {
  if (!reason) return undefined;
  return reason === petitionReasons.tooManyRepresentatives ? 'too-many-representatives' : 'no-representative';
}

function topOf(path: string): string {
  return /^[^.[]+/.exec(path)?.[0] ?? path;
}
