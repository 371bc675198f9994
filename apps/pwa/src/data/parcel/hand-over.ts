import { carryAnswerSchema, PARCEL_LIMIT, type Parcel } from '@jiefen/domain/sync/parcel';
import * as v from 'valibot';
import type { Platform } from '#platform/platform.ts';
import { call } from '../http.ts';
import type { Shelf, Shelved } from './shelf.ts';

const PATIENCE_MS = 60_000;
/** A request stays below this size, in characters; the server takes a megabyte. */
const ROOM = 700_000;

export type Line = Pick<Platform, 'fetch' | 'timer' | 'clock'>;

/** Sends parcels and gives the epoch of the server; undefined when it did not answer for each of them. */
export async function sendParcels(
  line: Line,
  address: '/api/parcels' | '/api/devices/parcels',
  parcels: readonly Parcel[],
  from: object = {},
): Promise<string | undefined> {
  const reply = await call(line, { method: 'POST', address, body: { ...from, parcels }, patience: PATIENCE_MS });
  const read = v.safeParse(carryAnswerSchema, reply.kind === 'answer' ? reply.body : undefined);
  return read.success && read.output.parcels.length === parcels.length ? read.output.epoch : undefined;
}

/**
 * Hands over what lies on the shelf for one vault and a server of this `epoch` (undefined: not known) has not answered
 * for: taken, or kept there with its reason. True when nothing is left to hand over. A parcel stays on the shelf until its vault has heard
 * the receipt: a server restored before that gets it once more, and taking it twice changes nothing (S6, S8).
 */
export async function handOver(
  shelf: Shelf,
  device: string,
  epoch: string | undefined,
  send: (parcels: readonly Parcel[]) => Promise<string | undefined>,
): Promise<boolean> {
  for (const batch of toBatches(await waiting(shelf, device, epoch))) {
    const answered = await send(batch.map(({ parcel }) => parcel));
    if (answered === undefined) return false;
    await shelf.markCarried(batch, answered);
  }
  return (await waiting(shelf, device, epoch)).length === 0;
}

async function waiting(shelf: Shelf, device: string, epoch: string | undefined): Promise<Shelved[]> {
  const shelved = await shelf.of(device);
  return shelved.filter(({ carriedTo }) => carriedTo === undefined || (epoch !== undefined && carriedTo !== epoch));
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
