import { mayOnDevice } from '@jiefen/domain/access/devices';
import type { Directory, Person } from '@jiefen/domain/access/people';
import type { PhoneOrder, Phones } from '@jiefen/domain/desk/phones';
import type { DeviceState } from '@jiefen/domain/sync/device';
import type { DeviceRow } from '../../store/device-tables.ts';
import type { Account, Store } from '../../store/store.ts';
import { writeAudit } from '../audit.ts';
import { namesOf } from '../desk/names.ts';

export interface PhoneSetting {
  store: Store;
  directoryOf(region: string): Promise<Directory>;
  /** Milliseconds since 1970 UTC. */
  clock(): number;
}

/** So many kept parcels are looked through. */
const PARCELS = 300;

/** The phones this person looks after, those silent longest first. */
export async function listPhones({ store, directoryOf, clock }: PhoneSetting, viewer: Person): Promise<Phones> {
  const { region } = viewer;
  const directory = await directoryOf(region);
  return store.read(async (records) => {
    const accounts = new Map((await records.accounts.all(region)).map((account) => [account.id, account]));
    const devices = await records.devices.all(region);
    const phones = devices.flatMap((row) => {
      const owner = accounts.get(row.person);
      return owner && mayOnDevice(viewer, 'R', toOwner(owner), directory)
        ? [toPhone(row, owner, mayOnDevice(viewer, 'A', toOwner(owner), directory))]
        : [];
    });
    const whose = new Map(devices.map(({ device, person }) => [device, person]));
    const parcels = (await records.parcels.refused(region, PARCELS)).flatMap((row) => {
      const person = row.person ?? whose.get(row.device) ?? row.carrier;
      const owner = accounts.get(person);
      const sees = owner !== undefined && mayOnDevice(viewer, 'R', toOwner(owner), directory);
      return sees && row.reason !== 'drafts'
        ? [{ at: toInstant(row.at), device: row.device, person, reason: row.reason }]
        : [];
    });
    const ids = [...phones, ...parcels].flatMap((entry) => [entry.person, 'org' in entry ? entry.org : undefined]);
    return { now: toInstant(clock()), phones, parcels, names: await namesOf(records, region, directory, ids) };
  });
}

/**
 * Orders a phone to hand over and to forget, or takes that back. Whatever runs on it by a session ends at once: the
 * phone hands over by its token. False when there is no such phone this person may order.
 */
export async function orderPhone(
  { store, directoryOf, clock }: PhoneSetting,
  viewer: Person,
  { person, device, order }: PhoneOrder,
): Promise<boolean> {
  const { region } = viewer;
  const directory = await directoryOf(region);
  return store.write(async (records) => {
    const owner = await records.accounts.byId(region, person);
    const row = await records.devices.find(region, person, device);
    if (owner === undefined || row === undefined || !mayOnDevice(viewer, 'A', toOwner(owner), directory)) return false;
    const at = clock();
    await records.devices.order(row, {
      ordered: order,
      ordered_by: order && viewer.id,
      ordered_at: order && at,
      obeyed_at: null,
    });
    if (order !== null) await records.sessions.removeOfDevice(region, person, device);
    const entry = { region, at, person: viewer.id, action: 'device.order' as const };
    await writeAudit(records, { ...entry, object: `${person}/${device}`, purpose: order ?? 'none' });
    return true;
  });
}

function toOwner({ id, org_id: orgId, region }: Account) {
  return { id, orgId, region };
}

function toPhone(row: DeviceRow, { org_id: org }: Account, mayOrder: boolean): Phones['phones'][number] {
  const state: DeviceState = JSON.parse(row.state);
  return {
    person: row.person,
    org,
    device: row.device,
    lastAt: toInstant(row.last_at),
    waitingSince: toInstantOrNull(row.waiting_since),
    state,
    vanishedAt: toInstantOrNull(row.vanished_at),
    order: row.ordered,
    orderedAt: toInstantOrNull(row.ordered_at),
    obeyedAt: toInstantOrNull(row.obeyed_at),
    mayOrder,
  };
}

function toInstant(at: number): string {
  return new Date(at).toISOString();
}

function toInstantOrNull(at: number | null): string | null {
  return at === null ? null : toInstant(at);
}
