import { type Attachment, attachmentsIn } from '@jiefen/domain/field/attachment';
import type { Documents } from '../documents.ts';
import type { SaveProblem } from '../saved.ts';
import type { DocumentKey } from './stand.ts';

/** What a piece of evidence is, by the codes of the vocabulary. */
export type EvidenceKind = 'photo' | 'audio' | 'document';

/** What belongs into the record of a case. */
export interface Intent {
  kind: EvidenceKind;
  attachment: Attachment;
}

/**
 * Puts a file into the record of a case: a dispute keeps it as a piece of evidence, a petition among its originals.
 * A file that is in the record already is left where it is, removed or not.
 */
export async function attach(
  documents: Pick<Documents, 'change'>,
  { collection, id }: DocumentKey,
  { kind, attachment: file }: Intent,
): Promise<{ ok: true } | { ok: false; problem: SaveProblem }> {
  const isThere = (body: unknown) => attachmentsIn(body).some((other) => other.id === file.id);
  const day = file.takenAt?.slice(0, 10);
  const element = { id: file.id, kind, ...(day ? { at: day } : {}), files: [file] };
  const saved =
    collection === 'petition'
      ? await documents.change('petition', id, (body) =>
          isThere(body) ? body : { ...body, originals: [...(body.originals ?? []), file] },
        )
      : await documents.change('mediation', id, (body) =>
          isThere(body) ? body : { ...body, evidence: [...(body.evidence ?? []), element] },
        );
  return saved.ok ? { ok: true } : saved;
}
