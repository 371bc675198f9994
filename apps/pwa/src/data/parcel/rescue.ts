import type { DeviceSealing } from '@jiefen/domain/sync/device';
import { toChange } from '@jiefen/domain/sync/held';
import { parcelToRescueText, rescuedDraftsSchema, type ParcelContent } from '@jiefen/domain/sync/parcel';
import { createSealer } from '@jiefen/domain/sync/parcel-seal';
import type { Change } from '@jiefen/domain/sync/wire';
import * as v from 'valibot';
import type { Database } from '../database.ts';
import { createDrafts, type Draft, type Drafts } from '../drafts.ts';
import { call } from '../http.ts';
import { toHeld } from '../row.ts';
import { readCredentials } from './credentials.ts';
import type { Line } from './hand-over.ts';

const PATIENCE_MS = 120_000;
const KEY_LENGTH = 100;

export interface RescueSetting {
  database: Database;
  device: string;
  author: { person: string; region: string };
  /** Phone clock, milliseconds since 1970 UTC. */
  clock(): number;
}

/** `no-key`: the phone has never reached its server since it was set up; there is nothing to seal the file to. */
export type RescueFile = { ok: true; file: File; changes: number; drafts: number } | { ok: false; problem: 'no-key' };

/**
 * Writes everything the open vault has not sent, refused words and drafts included, into one file sealed to the
 * server. The file says nothing of person or cases; only the server opens it.
 */
export async function writeRescueFile({ database, device, author, clock }: RescueSetting): Promise<RescueFile> {
  const given = await readCredentials(database);
  if (given === undefined) return { ok: false, problem: 'no-key' };
  const changes = await unsentIn(database);
  const drafts = await createDrafts(database.local, clock).list();
  const content = { ...author, at: new Date(clock()).toISOString(), changes, drafts };
  const file = await toRescueFile(device, given, content);
  return { ok: true, file, changes: changes.length, drafts: drafts.length };
}

async function toRescueFile(device: string, given: DeviceSealing, content: ParcelContent): Promise<File> {
  const sealer = await createSealer(crypto, { device, ...given });
  const text = parcelToRescueText(await sealer.seal(content));
  const name = `jiefen-${content.at.slice(0, 10)}-${device.slice(-4)}.json`;
  return new File([text], name, { type: 'application/json' });
}

/** Fetches the drafts out of one's own rescue files into this vault, beside those that are here already. */
export async function fetchRescuedDrafts(line: Line, drafts: Drafts): Promise<Draft[]> {
  const address = '/api/parcels/drafts';
  const reply = await call(line, { method: 'GET', address, patience: PATIENCE_MS });
  const read = v.safeParse(rescuedDraftsSchema, reply.kind === 'answer' ? reply.body : undefined);
  if (!read.success || read.output.files.length === 0) return [];
  const fetched: Draft[] = [];
  for (const { digest, drafts: found } of read.output.files) {
    for (const { kind, content, at, target, ...draft } of found) {
      const isTaken = (await drafts.get(draft.key)) !== undefined;
      const key = isTaken ? `rescued/${digest.slice(0, 8)}/${draft.key}`.slice(0, KEY_LENGTH) : draft.key;
      const put = await drafts.put(key, { kind, content, ...(target && { target }) });
      if (!put.ok) return fetched;
      fetched.push({ key, kind, content, at, ...(target && { target }) });
    }
  }
  const digests = read.output.files.map(({ digest }) => digest);
  await call(line, { method: 'POST', address: `${address}/received`, body: { digests }, patience: PATIENCE_MS });
  return fetched;
}

async function unsentIn({ synced }: Database): Promise<Change[]> {
  const changes: Change[] = [];
  for (const [collection, rows] of synced) {
    for (const row of await rows.all()) {
      if (row.unsent === 1 || row.refusal !== null) changes.push(toChange(collection, toHeld(row)));
    }
  }
  return changes;
}
