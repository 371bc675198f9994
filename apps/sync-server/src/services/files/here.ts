import type { FileRow, ProofRow } from '../../store/files.ts';
import type { Records } from '../../store/store.ts';
import type { Sight } from './sight.ts';

/**
 * Of the files a document names, those that can be read through it: they are here, and somebody proved to hold
 * them for this very document. Naming the digest of a file one does not have opens nothing.
 */
export async function filesHere(
  records: Records,
  region: string,
  sight: Sight,
  digests: readonly string[],
): Promise<FileRow[]> {
  const proofs = await proofsFor(records, region, sight, digests);
  return records.files.find(region, [...new Set(proofs.map(({ digest }) => digest))]);
}

/**
 * A farewell speaks of another document, and anybody can send one about any document: only what its own author
 * brought counts.
 */
async function proofsFor(
  { files }: Records,
  region: string,
  { collection, id, view }: Sight,
  digests: readonly string[],
): Promise<ProofRow[]> {
  if (collection !== 'notice') return files.proofs(region, id, digests);
  const proofs = await files.proofs(region, String(view['about']), digests);
  return proofs.filter(({ person }) => person === view['by']);
}
