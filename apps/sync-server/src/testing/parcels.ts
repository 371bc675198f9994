import type { Person } from '@jiefen/domain/access/people';
import type { Parcel, ParcelDraft } from '@jiefen/domain/sync/parcel';
import { createSealer } from '@jiefen/domain/sync/parcel-seal';
import type { Change } from '@jiefen/domain/sync/wire';
import type { Sealing } from '../services/parcels/sealing.ts';

/** What a phone packs, and how it goes about it. */
export interface Packing {
  changes?: readonly Change[];
  drafts?: ParcelDraft[];
  /** The secret the proof is made with; null = no proof. The right one unless told. */
  secret?: string | null;
}

/** Packs a parcel the way a phone does. */
export async function packParcel(
  sealing: Pick<Sealing, 'givenTo'>,
  { id: person, region }: Pick<Person, 'id' | 'region'>,
  device: string,
  { changes = [], drafts, secret }: Packing,
): Promise<Parcel> {
  const given = await sealing.givenTo({ region, person, device });
  const proof = secret === undefined ? given.secret : (secret ?? undefined);
  const sealer = await createSealer(crypto, { device, key: given.key, secret: proof });
  const at = '2026-05-20T08:00:00.000Z';
  return sealer.seal({ region, person, at, changes: [...changes], ...(drafts && { drafts }) });
}
