import { carryAnswerSchema, PARCEL_LIMIT, type Parcel } from '@jiefen/domain/sync/parcel';
import * as v from 'valibot';
import type { Platform } from '#platform/platform.ts';
import { call } from '../http.ts';
import type { Shelf, Shelved } from './shelf.ts';

const PATIENCE_MS = 60_000;
/** A request stays below this size, in characters; the server takes a megabyte. */
const ROOM = 700_000;

export type Line = Pick<Platform, 'fetch' | 'timer' | 'clock'>;

/** Sends parcels; undefined when the server did not answer for each of them. */
export async function sendParcels(
  line: Line,
  address: '/api/parcels' | '/api/devices/parcels',
  parcels: readonly Parcel[],
  from: object = {},
): Promise<boolean> {
  const reply = await call(line, { method: 'POST', address, body: { ...from, parcels }, patience: PATIENCE_MS });
  if (reply.kind !== 'answer') return false;
  const read = v.safeParse(carryAnswerSchema, reply.body);
  return read.success && read.output.parcels.length === parcels.length;
}

/**
 * Hands over what lies on the shelf for one vault. A parcel leaves the shelf when the server has answered for it:
 * taken, or kept there with its reason. Parcels packed anew meanwhile stay. True when nothing is left.
 */
export async function handOver(
  line: Line,
  shelf: Shelf,
  device: string,
  send: (parcels: readonly Parcel[]) => Promise<boolean>,
): Promise<boolean> {
  for (const batch of toBatches(await shelf.of(device))) {
    if (!(await send(batch.map(({ parcel }) => parcel)))) return false;
    const now = new Map((await shelf.of(device)).map((shelved) => [shelved.tag, shelved]));
    const answered = batch.filter(({ tag, parcel }) => now.get(tag)?.parcel.sealed === parcel.sealed);
    const tags = answered.map(({ tag }) => tag);
    await shelf.remove(device, tags);
  }
  return (await shelf.of(device)).length === 0;
}

/** As many as go into one request, and one at least. */
function toBatches(shelved: readonly Shelved[]): Shelved[][] {
  const batches: Shelved[][] = [];
  let room = 0;
  for (const one of shelved) {
    const size = one.parcel.sealed.length + 400;
    const last = batches.at(-1);
    if (last === undefined || size > room || last.length === PARCEL_LIMIT) {
      batches.push([one]);
      room = ROOM - size;
    } else {
      last.push(one);
      room -= size;
    }
  }
  return batches;
}
