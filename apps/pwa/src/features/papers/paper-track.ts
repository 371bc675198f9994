import { dayInChina } from '@jiefen/domain/deadline/day';
import type { MediationBody } from '@jiefen/domain/case-type/mediation';
import type { PetitionBody } from '@jiefen/domain/case-type/petition';
import type { Attachment } from '@jiefen/domain/field/attachment';
import { paperInFile } from '@jiefen/domain/paper/in-file';
import type { Sheet, SignaturePlace } from '@jiefen/domain/paper/sheet';
import { placesOf, type PaperStatus, statusBySignatures } from '@jiefen/domain/paper/tracking';
import type { CodeOf } from '@jiefen/domain/vocabulary/define';
import type { signatureModes } from '@jiefen/domain/vocabulary/signature-mode';
import type { SaveProblem } from '#data/saved.ts';
import type { Workspace } from '#data/workspace.ts';
import type { PaperAddress } from './open-paper.svelte.ts';

/** A paper of the file as it is stored. */
export type FileEntry = NonNullable<MediationBody['dossier']>[number];

/** How somebody put a name to a paper. */
export interface PaperSigning {
  name: string;
  mode: CodeOf<typeof signatureModes>;
  /** 'YYYY-MM-DD' */
  on: string;
}

interface Subject {
  sheet(): Sheet | undefined;
  body(): MediationBody | PetitionBody | undefined;
  onSaved(problem: SaveProblem | undefined): void;
}

/** Follows one paper on its way: printed, signed by hand, photographed, sealed, put into the file. */
export class PaperTrack {
  readonly #workspace: Pick<Workspace, 'documents' | 'platform' | 'sync'>;
  readonly #address: PaperAddress;
  readonly #subject: Subject;

  constructor(workspace: Pick<Workspace, 'documents' | 'platform' | 'sync'>, address: PaperAddress, subject: Subject) {
    this.#workspace = workspace;
    this.#address = address;
    this.#subject = subject;
  }

  /** The version of the paper that stands, as it is stored. */
  get entry(): FileEntry | undefined {
    const dossier = this.#subject.body()?.dossier;
    const id = paperInFile(dossier, this.#address.form, this.#address.element)?.['id'];
    return dossier?.find((paper) => paper.id === id);
  }

  get today(): string {
    return dayInChina(this.#workspace.sync.serverNow());
  }

  /** Notes by hand how far the paper is. */
  mark(status: PaperStatus): Promise<void> {
    return this.#write((entry) => ({ ...entry, status }));
  }

  /** Notes who signed on paper, or that the seal is on it. */
  sign(place: SignaturePlace, { name, mode, on }: PaperSigning): Promise<void> {
    const { as: signer, id } = place;
    const status = this.#statusWith(place, on);
    if (signer === 'seal') {
      return this.#write((entry) => ({ ...entry, status, seal: { ...entry.seal, name, at: on } }));
    }
    const signature = {
      ...{ id: this.#workspace.platform.newId(), signer, name, mode, at: on },
      ...(id !== '' && signer === 'party' && { partyId: id }),
    };
    return this.#write((entry) => ({ ...entry, status, signatures: [...(entry.signatures ?? []), signature] }));
  }

  /** Puts the photo of a signed page to the paper. */
  addScan(scan: Attachment): Promise<void> {
    return this.#write((entry) => ({ ...entry, scans: [...(entry.scans ?? []), scan] }));
  }

  #statusWith(place: SignaturePlace, at: string): PaperStatus {
    const sheet = this.#subject.sheet();
    const places = sheet ? placesOf(sheet) : [];
    return statusBySignatures(
      places.map((one) => (one.label === place.label && one.id === place.id ? { ...one, at } : one)),
      this.entry?.status,
    );
  }

  /** The photos of the signed pages. */
  get scans(): Attachment[] {
    return (this.entry?.scans ?? []).filter(({ removed }) => !removed);
  }

  /** Takes a photo away from the paper; its bytes stay in the record. */
  removeScan({ id }: Attachment): Promise<void> {
    const without = (scan: Attachment) => (scan.id === id ? { ...scan, removed: true } : scan);
    return this.#write((entry) => ({ ...entry, scans: (entry.scans ?? []).map(without) }));
  }

  async #write(edit: (entry: FileEntry) => FileEntry): Promise<void> {
    const { collection, id, form, element } = this.#address;
    const { documents } = this.#workspace;
    const name = this.#subject.sheet()?.title ?? form;
    const fresh = { form, name, ...(element !== undefined && { element }) };
    const { entry } = this;
    const saved = entry
      ? await documents.changeIn(collection, id, 'dossier', entry.id, edit)
      : await documents.appendTo(collection, id, 'dossier', edit({ id: this.#workspace.platform.newId(), ...fresh }));
    this.#subject.onSaved(saved.ok ? undefined : saved.problem);
  }
}
