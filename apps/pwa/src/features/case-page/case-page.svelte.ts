import type { DocumentBody } from '@jiefen/domain/case-type/envelope';
import type { RoleCode } from '@jiefen/domain/access/roles';
import { dayInChina } from '@jiefen/domain/deadline/day';
import { fold } from '@jiefen/domain/flow/fold';
import type { NextEvent } from '@jiefen/domain/flow/next';
import { petitionFlow } from '@jiefen/domain/flow/petition';
import { adviceOn, type Advice } from '@jiefen/domain/flow/petition/advice';
import type { Row } from '#data/row.ts';
import type { Saved, SaveProblem } from '#data/saved.ts';
import { noStatus } from '#data/sync/status.ts';
import type { Workspace } from '#data/workspace.ts';
import { type AnyCase, type Course, courseOf } from '#features/workspace/course.ts';
import { stepsOf } from '#features/workspace/steps.ts';
import { usualStepOf } from '#features/workspace/usual-step.ts';
import { type Due, duesOf } from '#features/workspace/due.ts';
import { followCase } from '#features/workspace/follow-case.ts';
import { type CaseRow, type Glance, glanceOf, toCase, uploadStateOf } from '#features/workspace/glance.ts';
import type { Names } from '#features/workspace/names.svelte.ts';
import type { UploadState } from '#features/workspace/upload-state.ts';
import { reactive } from '#platform/reactive.ts';
import { type Happening, timelineOf } from './timeline.ts';

const clerks: readonly RoleCode[] = petitionFlow.events.registered.by;

/** One case as its page shows it, followed as it changes. */
export class CasePage {
  readonly collection: AnyCase['collection'];
  readonly id: string;
  readonly #workspace: Workspace;
  readonly #names: Names;
  readonly #row;
  readonly #status;
  #entry = $derived.by(() => this.#row());
  #case = $derived(this.#entry ? toCase(this.#entry) : undefined);
  #course = $derived(this.#case && courseOf(this.#case));
  #problem = $state.raw<SaveProblem>();

  constructor(workspace: Workspace, names: Names, collection: AnyCase['collection'], id: string) {
    this.collection = collection;
    this.id = id;
    this.#workspace = workspace;
    this.#names = names;
    this.#row = followCase(workspace, collection, id);
    this.#status = reactive(workspace.sync.status);
  }

  /** Undefined while the phone is being read, null when the case is not on it. */
  get entry(): CaseRow | null | undefined {
    return this.#entry;
  }

  get case(): AnyCase | undefined {
    return this.#case;
  }

  get glance(): Glance | undefined {
    return this.#case && glanceOf(this.#case);
  }

  get course(): Course | undefined {
    return this.#course;
  }

  /** Deadlines that are not met, the nearest first. */
  get dues(): readonly Due[] {
    return this.#case ? duesOf(this.#case, this.#workspace.sync.serverNow()) : [];
  }

  get upload(): UploadState {
    const { sending } = this.#status.current ?? noStatus;
    return this.#entry && this.glance ? uploadStateOf(this.#entry.row, this.glance, sending) : 'received';
  }

  get refusal(): Row<DocumentBody>['refusal'] {
    return this.#entry?.row.refusal ?? null;
  }

  get timeline(): Happening[] {
    return this.#case ? timelineOf(this.#case, this.#names.nameOf) : [];
  }

  /** Every step with whether this person may take it now, and why not. */
  get steps(): NextEvent[] {
    return this.#case ? stepsOf(this.#case, this.#workspace.profile.role) : [];
  }

  /** What a clerk should look at in a petition. */
  get advice(): Advice[] {
    if (this.#case?.collection !== 'petition' || !clerks.includes(this.#workspace.profile.role)) return [];
    const today = dayInChina(this.#workspace.sync.serverNow());
    return adviceOn(this.#case.body, fold(petitionFlow, this.#case.body), today);
  }

  get usualStep(): NextEvent | undefined {
    return this.#case && usualStepOf(this.#case, this.#workspace.profile.role, this.steps);
  }

  /** Why the last step could not be kept. */
  get problem(): SaveProblem | undefined {
    return this.#problem;
  }

  /** Records a step; tells whether it is on the phone. */
  async take(type: string, payload: Readonly<Record<string, unknown>>): Promise<boolean> {
    const event = Object.keys(payload).length > 0 ? { type, payload } : { type };
    return this.#keep(this.#workspace.documents.appendEvent(this.collection, this.id, event));
  }

  /** Sends refused words once more as they are. */
  async sendAgain(): Promise<boolean> {
    return this.#keep(this.#workspace.documents.sendAgain(this.collection, this.id));
  }

  /** Gives up refused words for what the server has; they stay readable in the messages. */
  async takeTheirs(): Promise<boolean> {
    return this.#keep(this.#workspace.documents.takeTheirs(this.collection, this.id));
  }

  async #keep<Body extends DocumentBody>(saving: Promise<Saved<Body>>): Promise<boolean> {
    const saved = await saving;
    this.#problem = saved.ok ? undefined : saved.problem;
    return saved.ok;
  }
}
