import { createHmac, timingSafeEqual } from 'node:crypto';
import { proofKey } from '@jiefen/domain/sync/upload';
import type { FileRow } from '../../store/files.ts';
import { type Asked, blobName, type FilesSetting } from './setting.ts';
import { isStored, whole, type Standing } from './upload.ts';

/**
 * Takes a proof that somebody holds the bytes of a file that is here already, so that they need not be sent again.
 * A wrong proof and a file that is not here get the same answer: how far the asker's own upload is.
 */
export async function claim(setting: FilesSetting, asked: Asked, standing: Standing, proof: string): Promise<Standing> {
  const { key, state } = standing;
  if (state.complete) return standing;
  const [row] = await setting.store.read(({ files }) => files.find(key.region, [key.digest]));
  if (row === undefined || !(await isStored(setting, row))) return standing;
  if (!timingSafeEqual(Buffer.from(proof, 'hex'), await expectedProof(setting, asked, row))) return standing;
  await setting.store.write(async ({ files }) => {
    await files.prove({ ...key, at: setting.clock() });
    await files.uploads.drop(key);
  });
  setting.onEvent({ kind: 'claimed', size: row.size });
  return { ...standing, state: whole(row.size) };
}

async function expectedProof(
  { blobs }: FilesSetting,
  { person, of, digest }: Asked,
  { region, size }: FileRow,
): Promise<Buffer> {
  const mac = createHmac('sha256', proofKey({ person: person.id, ...of, digest }));
  for await (const chunk of await blobs.read(blobName(region, digest), 0, size)) mac.update(chunk);
  return mac.digest();
}
