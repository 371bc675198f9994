import type { MediationBody } from '@jiefen/domain/case-type/mediation';
import { DRAWN_SIGNATURE, type DrawnSignature } from '@jiefen/domain/field/drawn-signature';
import { dayInChina } from '@jiefen/domain/deadline/day';
import type { Attachment } from '@jiefen/domain/field/attachment';
import { agreementIn, outstandingOf, type WrittenAgreement } from '@jiefen/domain/flow/mediation/effect';
import { paperOnlyReason } from '@jiefen/domain/flow/mediation/paper-only';
import { mediationReasons } from '@jiefen/domain/flow/mediation/reasons';
import type { Reason } from '@jiefen/domain/flow/reason';
import type { SaveProblem } from '#data/saved.ts';
import { toStorageProblem } from '#data/storage-problem.ts';
import type { Workspace } from '#data/workspace.ts';
import { courseOf } from '#features/workspace/course.ts';
import { boxToInstant, instantToBox } from '#i18n/china-time.ts';

/** Somebody whose signature a written agreement needs. */
export interface Signer {
  readonly id: string;
  readonly role: 'party' | 'mediator';
  /** The day of the signature; nothing while it is missing. */
  readonly on: string | undefined;
}

/** A signer with the name to be written beside the signature. */
export type NamedSigner = Signer & { readonly name: string };

/** How somebody signed: drawn on the screen, or on paper, of which there is a photo. */
export type Signed = { mode: 'electronic'; drawn: DrawnSignature } | { mode: 'signed'; photo: Attachment };

/** The written agreement of a case that is being signed; nothing when there is none. */
export function agreementBeingSigned(body: MediationBody): WrittenAgreement | undefined {
  const course = courseOf({ collection: 'mediation', body });
  if (course.state !== 'signing') return undefined;
  const agreement = agreementIn(course.folded.applied);
  return agreement?.form === 'written' ? agreement : undefined;
}

/** Everybody who signs, parties first. */
export function signersOf(agreement: WrittenAgreement): Signer[] {
  return [
    ...agreement.signers.map((id) => ({ id, role: 'party' as const, on: agreement.parties.get(id) })),
    ...agreement.mediatorIds.map((id) => ({ id, role: 'mediator' as const, on: agreement.mediators.get(id) })),
  ];
}

/** Why nobody may sign on the screen; nothing when they may (电子签名法第三条). */
export function whyOnPaper(body: MediationBody, { paperOnly }: WrittenAgreement): Reason | undefined {
  return paperOnly ? mediationReasons.paperOnly : paperOnlyReason(body);
}

/** Tells whether the committee's seal is all that is missing. */
export function waitsForSeal(agreement: WrittenAgreement): boolean {
  const { parties, mediators, seal } = outstandingOf(agreement);
  return seal && parties.length + mediators.length === 0;
}

/** Signs a written agreement. The signature and the step are one change of the case. */
export class Signing {
  #problem = $state.raw<SaveProblem>();
  #isBusy = $state(false);
  readonly #workspace: Pick<Workspace, 'documents' | 'evidence' | 'platform' | 'sync'>;

  constructor(workspace: Pick<Workspace, 'documents' | 'evidence' | 'platform' | 'sync'>) {
    this.#workspace = workspace;
  }

  get problem(): SaveProblem | undefined {
    return this.#problem;
  }

  get isBusy(): boolean {
    return this.#isBusy;
  }

  /** Records that everybody agrees to sign on the screen (电子签名法第三条); tells whether it is on the phone. */
  async agreeToScreen({ id }: MediationBody): Promise<boolean> {
    this.#isBusy = true;
    const saved = await this.#workspace.documents.change('mediation', id, (body) => ({
      ...body,
      agreement: { ...body.agreement, eSignChosen: true },
    }));
    this.#isBusy = false;
    this.#problem = saved.ok ? undefined : saved.problem;
    return saved.ok;
  }

  /** Records that somebody signed; tells whether it is on the phone. */
  async sign({ id: caseId }: MediationBody, signer: NamedSigner, how: Signed): Promise<boolean> {
    this.#isBusy = true;
    const image = how.mode === 'electronic' ? await this.#keep(caseId, how.drawn) : how.photo;
    if (image !== undefined) await this.#record(caseId, signer, how.mode, image);
    this.#isBusy = false;
    return this.#problem === undefined;
  }

  async #keep(caseId: string, drawn: DrawnSignature): Promise<Attachment | undefined> {
    const bytes = new Blob([JSON.stringify(drawn)], { type: DRAWN_SIGNATURE });
    const file = { bytes, takenAt: this.#now() };
    const kept = await this.#workspace.evidence
      .open()
      .then((evidence) => evidence.keep({ collection: 'mediation', id: caseId }, file))
      // A full phone may not even open the place of the signatures.
      .catch((error: unknown) => ({ ok: false, problem: toStorageProblem(error).code }) as const);
    this.#problem = kept.ok ? undefined : kept.problem;
    return kept.ok ? kept.file : undefined;
  }

  async #record(caseId: string, signer: NamedSigner, mode: Signed['mode'], image: Attachment) {
    const { documents, platform, sync } = this.#workspace;
    const on = dayInChina(sync.serverNow());
    const isParty = signer.role === 'party';
    const payload = isParty ? { partyId: signer.id, on, mode } : { mediatorId: signer.id, on };
    const event = documents.newEvent({ type: isParty ? 'partySigned' : 'mediatorSigned', payload });
    const signature = {
      ...{ id: platform.newId(), signer: signer.role, name: signer.name, mode, at: on, image },
      ...(isParty ? { partyId: signer.id } : {}),
    };
    const saved = await documents.change('mediation', caseId, (body) => ({
      ...body,
      agreement: {
        ...body.agreement,
        signatures: [...(body.agreement?.signatures ?? []), signature],
      },
      events: [...body.events, event],
    }));
    this.#problem = saved.ok ? undefined : saved.problem;
  }

  #now(): string {
    return boxToInstant(instantToBox(this.#workspace.sync.serverNow()));
  }
}
