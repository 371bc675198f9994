import { createHash } from 'node:crypto';
import type { Person } from '@jiefen/domain/access/people';
import type { CarryAnswer, Parcel, ParcelDraft } from '@jiefen/domain/sync/parcel';
import { PUSH_LIMIT, type Change, type Receipt } from '@jiefen/domain/sync/wire';
import type { ParcelRow } from '../../store/device-tables.ts';
import type { Store } from '../../store/store.ts';
import { trustParcel, type TrustedParcel } from './open-parcel.ts';
import type { Sealing } from './sealing.ts';

export interface ParcelSetting {
  store: Store;
  sealing: Sealing;
  /** Takes changes the way every phone's are taken. */
  push(person: Person, device: string, changes: readonly Change[]): Promise<Receipt[]>;
  /** Milliseconds since 1970 UTC. */
  clock(): number;
}

/** Who brings a parcel: somebody signed in, or a phone without a session (`person` is then undefined). */
export interface Carrier {
  region: string;
  person: string | undefined;
}

/** Takes sealed work of people who are not signed in themselves. */
export interface Parcels {
  /**
   * Opens each parcel and pushes it as its author; one that was taken before is taken again and changes nothing
   * (S6). What cannot be taken is kept with its reason.
   */
  carry(carrier: Carrier, parcels: readonly Parcel[]): Promise<CarryAnswer>;
  /** Pushes the changes of an open parcel as its author. Drafts are kept for them. Gives the receipts in order. */
  bringIn(carrier: Carrier, parcel: Parcel, opened: TrustedParcel): Promise<Receipt[]>;
  /** The drafts that wait for their writer, file by file. */
  draftsOf(person: Person): Promise<{ digest: string; drafts: ParcelDraft[] }[]>;
  /** The writer has the drafts of these files on a phone. */
  forgetDrafts(person: Person, digests: readonly string[]): Promise<void>;
}

export function createParcels(setting: ParcelSetting): Parcels {
  const { store } = setting;
  return {
    async carry(carrier, parcels) {
      const epoch = await store.read(({ meta }) => meta.epoch());
      const answers: CarryAnswer['parcels'] = [];
      for (const parcel of parcels) answers.push(await carryOne(setting, carrier, parcel));
      return { epoch, parcels: answers };
    },

    bringIn: (carrier, parcel, opened) => bringIn(setting, carrier, parcel, opened),

    async draftsOf(person) {
      const rows = await store.read((records) => records.parcels.draftsOf(person.region, person.id));
      return Promise.all(
        rows.map(async (row) => ({ digest: row.digest, drafts: await draftsIn(setting, person, row) })),
      );
    },

    forgetDrafts: ({ region, id }, digests) =>
      store.write(async (records) => {
        const own = new Set((await records.parcels.draftsOf(region, id)).map(({ digest }) => digest));
        const named = digests.filter((digest) => own.has(digest));
        await records.parcels.remove(region, named);
      }),
  };
}

async function carryOne(
  setting: ParcelSetting,
  carrier: Carrier,
  parcel: Parcel,
): Promise<CarryAnswer['parcels'][number]> {
  const trusted = await trustParcel(setting, parcel, carrier);
  if (trusted.ok) {
    await bringIn(setting, carrier, parcel, trusted.parcel);
    return { taken: true };
  }
  await keep(setting, carrier, parcel, { reason: trusted.problem, person: trusted.author ?? null });
  return { taken: false, problem: trusted.problem };
}

async function bringIn(
  setting: ParcelSetting,
  carrier: Carrier,
  parcel: Parcel,
  { author, device, changes, content, unreadable }: TrustedParcel,
): Promise<Receipt[]> {
  const receipts: Receipt[] = [];
  for (let at = 0; at < changes.length; at += PUSH_LIMIT) {
    receipts.push(...(await setting.push(author, device, changes.slice(at, at + PUSH_LIMIT))));
  }
  if (unreadable > 0) await keep(setting, carrier, parcel, { reason: 'unreadable', person: author.id });
  if ((content.drafts ?? []).length > 0) await keep(setting, carrier, parcel, { reason: 'drafts', person: author.id });
  return receipts;
}

async function keep(
  { store, clock }: ParcelSetting,
  { region, person: carrier = '' }: Carrier,
  parcel: Parcel,
  why: Pick<ParcelRow, 'reason' | 'person'>,
): Promise<void> {
  const sealed = JSON.stringify(parcel);
  const digest = createHash('sha256').update(why.reason).update('\n').update(sealed).digest('hex');
  const row: ParcelRow = { region, digest, at: clock(), carrier, device: parcel.device, ...why, sealed };
  await store.write(({ parcels }) => parcels.keep(row));
}

async function draftsIn(setting: ParcelSetting, { region, id }: Person, { sealed }: ParcelRow): Promise<ParcelDraft[]> {
  const parcel: Parcel = JSON.parse(sealed);
  const trusted = await trustParcel(setting, parcel, { region, person: id });
  return trusted.ok ? (trusted.parcel.content.drafts ?? []) : [];
}
