import type { Person } from '@jiefen/domain/access/people';
import type { ParcelContent, Parcel, ParcelProblem } from '@jiefen/domain/sync/parcel';
import { openParcel } from '@jiefen/domain/sync/parcel-open';
import { changeSchema, type Change } from '@jiefen/domain/sync/wire';
import * as v from 'valibot';
import type { Store } from '../../store/store.ts';
import { accountToPerson } from '../people.ts';
import type { Sealing } from './sealing.ts';

/** A parcel that is open and really comes from its author. */
export interface TrustedParcel {
  author: Person;
  device: string;
  content: ParcelContent;
  changes: Change[];
  /** How many changes are of no shape this server knows. */
  unreadable: number;
}

/** `author` is named where the parcel could be opened: those who look after them help. */
export type Trusted =
  { ok: true; parcel: TrustedParcel } | { ok: false; problem: ParcelProblem; author?: string | undefined };

export interface Trust {
  store: Store;
  sealing: Sealing;
}

/**
 * Opens a parcel of a region and makes sure who wrote it: by the proof in it, or because its author is the one who
 * brings it. Whoever carries it has no part in that.
 */
export async function trustParcel(
  { store, sealing }: Trust,
  parcel: Parcel,
  from: { region: string; person: string | undefined },
): Promise<Trusted> {
  const key = await sealing.privateKey(parcel.key);
  if (key === undefined) return { ok: false, problem: 'unknown-key' };
  const opened = await openParcel(crypto, key, parcel);
  if (opened === undefined) return { ok: false, problem: 'damaged' };
  const { content } = opened;
  const { region, person } = content;
  // A parcel of another region is none of this region's business.
  if (region !== from.region) return { ok: false, problem: 'unproven' };
  const { secret } = await sealing.givenTo({ region, person, device: parcel.device });
  if (from.person !== person && !(await opened.isProven(secret))) return { ok: false, problem: 'unproven' };
  const account = await store.read(({ accounts }) => accounts.byId(region, person));
  if (account?.active !== 1) return { ok: false, problem: 'person-left', author: person };
  const changes = content.changes.flatMap((change) => {
    const read = v.safeParse(changeSchema, change);
    return read.success ? [read.output] : [];
  });
  const unreadable = content.changes.length - changes.length;
  return {
    ok: true,
    parcel: { author: accountToPerson(account), device: parcel.device, content, changes, unreadable },
  };
}
