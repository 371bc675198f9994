import type { FlowEvent } from '@jiefen/domain/case-type/envelope';
import { mediation, type MediationBody } from '@jiefen/domain/case-type/mediation';
import { sealed } from '@jiefen/domain/case-type/sealed';
import type { Fields } from '@jiefen/domain/field/kind';
import type { SaveProblem } from '#data/saved.ts';
import type { Workspace } from '#data/workspace.ts';
import { DraftForm } from '#features/workspace/draft-form.svelte.ts';
import { boxToInstant, instantToBox } from '#i18n/china-time.ts';

type Session = NonNullable<MediationBody['sessions']>[number];
type Surely = Pick<Workspace, 'documents' | 'drafts' | 'platform' | 'profile' | 'sync'>;

const { at, place, mode, present, invited, record, result, nextAt } = mediation.groups.process.fields.sessions.fields;

/** What is asked about a session on the phone; the rest can be added in the record of the case. */
export const sessionFields: Fields = { at, place, present, record, result, nextAt, mode, invited };

/** The key under which a form keeps what only the mediator may read. */
export const CONCESSIONS = 'concessions';

/** A mediation session being written down. Concessions go into the sealed notes and never into the case. */
export class SessionForm {
  readonly form: DraftForm;
  #problem = $state.raw<SaveProblem>();
  readonly #body: MediationBody;
  readonly #workspace: Surely;

  constructor(workspace: Surely, body: MediationBody, draftKey: string | null, gist: string) {
    this.#body = body;
    this.#workspace = workspace;
    this.form = new DraftForm(workspace.drafts, {
      key: draftKey ?? `session/${body.id}`,
      kind: 'session',
      target: { collection: 'mediation', id: body.id },
      gist: () => gist,
    });
  }

  get problem(): SaveProblem | undefined {
    return this.#problem;
  }

  /** Reads the draft, or begins with now, the place of the last session and everybody's names. */
  async open(): Promise<void> {
    const { platform, sync } = this.#workspace;
    const { sessions = [], parties = [], place: scene } = this.#body;
    await this.form.restore({
      id: platform.newId(),
      at: boxToInstant(instantToBox(sync.serverNow())),
      place: sessions.at(-1)?.place ?? scene?.text,
      present: parties.filter(({ removed }) => !removed).flatMap(({ name }) => name ?? []),
    });
  }

  /** Puts session and step into the case in one write, and what is confidential into the sealed notes before it. */
  async save(): Promise<boolean> {
    const { [CONCESSIONS]: concessions, id, ...values } = this.form.values;
    const sessionId = String(id);
    const note = typeof concessions === 'string' ? concessions.trim() : '';
    if (note !== '' && !(await this.#keepSealed(sessionId, note))) return false;
    const session: Session = { ...values, id: sessionId };
    const payload = { sessionId, ...(session.result ? { result: session.result } : {}) };
    const { documents } = this.#workspace;
    const event = documents.newEvent({ type: 'sessionHeld', payload });
    const saved = await documents.change('mediation', this.#body.id, (body) => withSession(body, session, event));
    this.#problem = saved.ok ? undefined : saved.problem;
    if (saved.ok) await this.form.finish();
    return saved.ok;
  }

  async #keepSealed(sessionId: string, text: string): Promise<boolean> {
    const { documents, profile, sync } = this.#workspace;
    const note = { id: sessionId, at: boxToInstant(instantToBox(sync.serverNow())), sessionId, text };
    const [own] = await documents.list('sealed', { where: { caseId: this.#body.id, ownerId: profile.id }, limit: 1 });
    const saved = own
      ? await documents.change('sealed', own.id, (body) => ({
          ...body,
          notes: [...(body.notes ?? []).filter(({ id }) => id !== sessionId), note],
        }))
      : await documents.create('sealed', {
          schema: sealed.schemaVersion,
          caseId: this.#body.id,
          ownerId: profile.id,
          notes: [note],
        });
    this.#problem = saved.ok ? undefined : saved.problem;
    return saved.ok;
  }
}

/** A session that is in the case already was saved just before the app was closed. */
function withSession(body: MediationBody, session: Session, event: FlowEvent): MediationBody {
  const { sessions = [], events } = body;
  if (sessions.some(({ id }) => id === session.id)) return body;
  return { ...body, sessions: [...sessions, session], events: [...events, event] };
}
