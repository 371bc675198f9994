import type { Attachment } from '@jiefen/domain/field/attachment';
import type { EvidenceKind } from './attach.ts';
import type { Content, Contents } from './contents.ts';
import type { Entry, Journal } from './journal.ts';
import { type Pouch, write } from './pouch.ts';
import { digestOf } from './digest.ts';
import type { DocumentKey } from './stand.ts';

/** A file as the camera, the recorder or the pen gave it; its bytes are what will be stored and sent. */
export interface NewFile {
  bytes: Blob;
  /** A small JPEG of it. */
  thumb?: Blob | undefined;
  name?: string | undefined;
  /** When it was taken, ISO 8601. */
  takenAt: string;
  originalDigest?: string | undefined;
  seconds?: number | undefined;
}

export interface KeepingSetting {
  pouch: Pouch;
  contents: Contents;
  journal: Journal;
  /** The user who takes the files. */
  person: string;
  newId(): string;
  clock(): number;
}

/** Keeps a file for a document; `kind` says as what it belongs into the record, where that is not a form's business. */
export type Keep = (of: DocumentKey, file: NewFile, kind?: EvidenceKind) => Promise<Attachment>;

/**
 * Makes the keeping of files: bytes, small picture and journal are written in one transaction, so that a file is
 * either here and going to be sent, or was never taken.
 */
export function createKeeping({ pouch, contents, journal, person, newId, clock }: KeepingSetting): Keep {
  return async (of, { bytes, thumb, name, takenAt, originalDigest, seconds }, kind) => {
    const digest = await digestOf(await bytes.arrayBuffer());
    const thumbDigest = thumb && (await digestOf(await thumb.arrayBuffer()));
    const [mime = ''] = bytes.type.split(';');
    const file: Attachment = {
      id: newId(),
      digest,
      mime,
      size: bytes.size,
      takenAt,
      takenBy: person,
      ...(name ? { name } : {}),
      ...(originalDigest && originalDigest !== digest ? { originalDigest } : {}),
      ...(thumbDigest ? { thumb: thumbDigest } : {}),
      ...(seconds === undefined ? {} : { seconds }),
    };
    const order = await journal.nextOrder();
    const whole: Content = { digest, mime, size: bytes.size, isThumb: false, order };
    const documents = await toDocuments(whole, bytes, kind && { kind, attachment: file });
    if (thumb && thumbDigest) {
      const small: Content = { digest: thumbDigest, mime: 'image/jpeg', size: thumb.size, isThumb: true, order };
      documents.push(...(await toDocuments(small, thumb, undefined)));
    }
    await write(pouch, documents);
    await journal.refresh();
    return file;

    async function toDocuments(content: Content, data: Blob, intent: Entry['intent']) {
      const { digest: ofContent, mime: type, size, isThumb } = content;
      const entry = await journal.toNewDocument({
        ...{ digest: ofContent, mime: type, size, isThumb, of, order, since: clock() },
        ...{ state: 'waiting', isNamed: false },
        ...(intent ? { intent } : {}),
      });
      const isHere = await contents.has(ofContent);
      return [...(isHere ? [] : [await contents.toDocument(content, data)]), ...(entry ? [entry] : [])];
    }
  };
}
