import type { Collection } from '@jiefen/domain/sync/wire';
import { type Attachment, attachmentsIn } from '@jiefen/domain/field/attachment';
import type { Documents } from '../documents.ts';
import type { Queries } from '../queries.ts';

/** A document, by the table it is in. */
export interface DocumentKey {
  collection: Collection;
  id: string;
}

/**
 * How a file stands with its record.
 * - `named`: the server has received a record that names it
 * - `waiting`: the record on this phone names it, and the server has no receipt for that yet
 * - `refused`: the server has refused that record
 * - `unfiled`: the record does not name it, or there is none yet
 * - `absent`: the record is not on this phone
 */
export type Stand = 'named' | 'waiting' | 'refused' | 'unfiled' | 'absent';

/**
 * Looks up how a file stands with its record, and under which epoch of the server that record was received: a server
 * that was restored from a backup has another one (S8).
 */
export async function standOf(
  documents: Pick<Documents & Queries, 'read'>,
  { collection, id }: DocumentKey,
  digest: string,
): Promise<{ stand: Stand; epoch: string | undefined }> {
  const row = await documents.read(collection, id);
  if (row === undefined) return { stand: 'absent', epoch: undefined };
  const epoch = row.base?.epoch;
  const isIt = (file: Attachment) => !file.removed && (file.digest === digest || file.thumb === digest);
  if (!attachmentsIn(row.body).some(isIt)) return { stand: 'unfiled', epoch };
  if (row.refusal !== null) return { stand: 'refused', epoch };
  return { stand: row.unsent === 1 ? 'waiting' : 'named', epoch };
}
