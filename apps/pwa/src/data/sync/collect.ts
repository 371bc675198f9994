import type { DocumentBody } from '@jiefen/domain/case-type/envelope';
import { toChange } from '@jiefen/domain/sync/held';
import type { Change, Collection } from '@jiefen/domain/sync/wire';
import type { Database } from '../database.ts';
import { toHeld, type Row } from '../row.ts';
import type { Pacing } from './pacing.ts';

/** A request stays below this size, so that it gets through on a poor line. In characters of JSON. */
const ROOM = 200_000;

/**
 * Gathers the changes of the next request: rows marked as unsent, those that wait longest first, as many as there is
 * room for and one at least. Suspects are left out.
 */
export async function collectUnsent(database: Database, pacing: Pacing): Promise<Change[]> {
  const sound = (await allUnsent(database)).filter(({ op }) => !pacing.isSuspect(op));
  return fill(sound.slice(0, pacing.pushLimit));
}

/** The suspect that waits longest; it is tried alone, when everything else is done. */
export async function collectSuspect(database: Database, pacing: Pacing): Promise<Change | undefined> {
  return (await allUnsent(database)).find(({ op }) => pacing.isSuspect(op));
}

async function allUnsent(database: Database): Promise<Change[]> {
  const found = await unsentRows(database);
  return found
    .sort((one, other) => one.row.since - other.row.since)
    .map(({ collection, row }) => toChange(collection, toHeld(row)));
}

/** Every row with words the server has given no receipt for. */
export async function unsentRows(database: Database): Promise<Waiting[]> {
  const found = await Promise.all([...database.synced.keys()].map((collection) => unsentIn(database, collection)));
  return found.flat();
}

/** A row that waits, and where it belongs. */
export interface Waiting {
  collection: Collection;
  row: Row<DocumentBody>;
}

/** The heads say which: only those are opened. */
async function unsentIn({ synced }: Database, collection: Collection): Promise<Waiting[]> {
  const rows = synced.get(collection);
  const ids = (await rows?.heads())?.flatMap(({ light: { id, unsent } }) => (unsent === 1 ? [id] : [])) ?? [];
  if (rows === undefined || ids.length === 0) return [];
  return [...(await rows.read(ids)).values()].flatMap((row) => (row.unsent === 1 ? [{ collection, row }] : []));
}

function fill(changes: readonly Change[]): Change[] {
  let room = ROOM;
  return changes.filter((change, index) => {
    room -= JSON.stringify(change).length;
    return index === 0 || room >= 0;
  });
}
