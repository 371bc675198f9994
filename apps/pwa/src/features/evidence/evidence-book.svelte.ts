import type { Attachment } from '@jiefen/domain/field/attachment';
import type { EvidenceKind } from '#data/evidence/attach.ts';
import type { NewFile } from '#data/evidence/keeping.ts';
import { digestOf } from '#data/evidence/digest.ts';
import type { Shown } from '#data/evidence/showing.ts';
import type { DocumentKey } from '#data/evidence/stand.ts';
import { type FileStatus, noEvidence } from '#data/evidence/status.ts';
import type { Whereabouts } from '#data/evidence/whereabouts.ts';
import type { SaveProblem } from '#data/saved.ts';
import { toStorageProblem } from '#data/storage-problem.ts';
import type { Workspace } from '#data/workspace.ts';
import { boxToInstant, instantToBox } from '#i18n/china-time.ts';
import { reactive } from '#platform/reactive.ts';
import { type Picture, toPicture } from '#platform/picture.ts';

/** `not-a-picture`: the browser cannot read the chosen file. */
export type BookProblem = SaveProblem | 'not-a-picture';

/** Where a file goes once it is on the phone: into the case as evidence, or to the form that asked for it. */
export type Taking = { as: EvidenceKind } | { give: (file: Attachment) => void };

type Change = (file: Attachment) => void;

/** The files of one document: takes new ones, shows those that are there. */
export class EvidenceBook {
  readonly of: DocumentKey;
  readonly #workspace: Pick<Workspace, 'evidence' | 'documents' | 'sync'>;
  readonly #status;
  #busy = $state(0);
  #found = $state.raw<Readonly<Record<string, Whereabouts>>>({});
  #problem = $state.raw<BookProblem>();

  constructor(workspace: Pick<Workspace, 'evidence' | 'documents' | 'sync'>, of: DocumentKey) {
    this.of = of;
    this.#workspace = workspace;
    this.#status = reactive(workspace.evidence.status);
  }

  /** How many files are being worked on. */
  get busy(): number {
    return this.#busy;
  }

  /** Why the last file could not be kept. */
  get problem(): BookProblem | undefined {
    return this.#problem;
  }

  /** Where a file is: on its way from here, or where it was found to be; `looking` until that is known. */
  statusOf({ digest }: Attachment): FileStatus | Whereabouts | 'looking' {
    const { files } = this.#status.current ?? noEvidence;
    return files.get(digest) ?? this.#found[digest] ?? 'looking';
  }

  /** The digests of those files of which it is to be found out where they are. */
  toLocate(files: readonly Attachment[]): string[] {
    const { files: outstanding, isKnown } = this.#status.current ?? noEvidence;
    const isSettled = ({ digest }: Attachment) => outstanding.has(digest) || this.#found[digest] === 'received';
    return isKnown ? files.filter((file) => !isSettled(file)).map(({ digest }) => digest) : [];
  }

  /** Finds out where files are that this phone has not to send. */
  async locate(digests: readonly string[]): Promise<void> {
    try {
      const evidence = await this.#workspace.evidence.open();
      const found = await evidence.locate(this.of, digests);
      this.#found = { ...this.#found, ...Object.fromEntries(found) };
    } catch {
      this.#found = { ...this.#found, ...Object.fromEntries(digests.map((digest) => [digest, 'unknown'])) };
    }
  }

  /** Why a file is not on its way. */
  reasonOf(file: Attachment): string | undefined {
    const status = this.statusOf(file);
    if (typeof status === 'string') return undefined;
    return status.reason ?? (this.#status.current?.problem === 'sign-in' ? 'sign-in' : undefined);
  }

  /** Keeps files chosen from the phone, one after the other. */
  async takeFiles(files: readonly Blob[], taking: Taking): Promise<void> {
    for (const file of files) {
      await this.#work(async () => {
        const picture = await toPicture(file);
        if (picture === undefined) return 'not-a-picture';
        return this.#keep(taking, {
          ...this.#fileOf(picture),
          originalDigest: await digestOf(await file.arrayBuffer()),
        });
      });
    }
  }

  /** Keeps what the camera in the app has taken. */
  async takePicture(picture: Picture, taking: Taking): Promise<void> {
    await this.#work(() => this.#keep(taking, this.#fileOf(picture)));
  }

  /** Keeps a file that is ready as it is; tells whether it is on the phone. */
  async takeReady(file: NewFile, taking: Taking): Promise<boolean> {
    await this.#work(() => this.#keep(taking, file));
    return this.#problem === undefined;
  }

  /** Reads a file or its small picture, from wherever it is. */
  async show(file: Attachment, which: 'whole' | 'thumb'): Promise<Shown> {
    try {
      const evidence = await this.#workspace.evidence.open();
      return await evidence.show(this.of, file, which);
    } catch {
      return { ok: false, problem: 'offline' };
    }
  }

  /** How a file is taken out here, and back. Files that a form asked for are changed in that form. */
  removal(
    { id }: Attachment,
    body: { evidence?: unknown; originals?: unknown },
  ): { remove?: Change; restore?: Change } {
    const { evidence, originals } = body;
    const pieces = [evidence, originals].flatMap((list: unknown) => (Array.isArray(list) ? list : []));
    if (!pieces.some((piece) => Object(piece).id === id)) return {};
    return {
      remove: (file) => void this.#setRemoved(file, true),
      restore: (file) => void this.#setRemoved(file, false),
    };
  }

  async #setRemoved({ id }: Attachment, removed: boolean): Promise<void> {
    const { documents } = this.#workspace;
    const saved =
      this.of.collection === 'petition'
        ? await documents.changeIn('petition', this.of.id, 'originals', id, (file) => ({ ...file, removed }))
        : await documents.changeIn('mediation', this.of.id, 'evidence', id, (piece) => ({ ...piece, removed }));
    this.#problem = saved.ok ? undefined : saved.problem;
  }

  #fileOf({ whole, thumb }: Picture): NewFile {
    return { bytes: whole, thumb, takenAt: boxToInstant(instantToBox(this.#workspace.sync.serverNow())) };
  }

  async #keep(taking: Taking, file: NewFile): Promise<BookProblem | undefined> {
    const evidence = await this.#workspace.evidence.open();
    const added = 'as' in taking ? await evidence.add(this.of, taking.as, file) : await evidence.keep(this.of, file);
    if (!added.ok) return added.problem;
    if ('give' in taking) taking.give(added.file);
    return undefined;
  }

  async #work(work: () => Promise<BookProblem | undefined>): Promise<void> {
    this.#busy += 1;
    try {
      this.#problem = await work();
    } catch (error) {
      // A full phone may not even open the place of the photos.
      this.#problem = toStorageProblem(error).code;
    } finally {
      this.#busy -= 1;
    }
  }
}
