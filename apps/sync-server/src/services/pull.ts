import type { Checkpoint, Position } from '@jiefen/domain/sync/wire';
import type { FeedEntry } from '../store/feed.ts';
import type { Records } from '../store/store.ts';
import type { ScopeRow } from '../store/tables.ts';

export interface Pulled {
  checkpoint: Checkpoint;
  /** Feed rows to tell, each document once. */
  rows: FeedEntry[];
  more: boolean;
  digests: Record<string, [number, number]>;
}

/**
 * Reads what the scopes have to tell since a checkpoint: first everything new, forward; then, for a scope
 * the phone has not completed yet, backwards from the newest (rules S3, S11, S14). Scopes in the checkpoint
 * that are not in `scopes` are dropped: what a phone asks for is never trusted.
 */
export async function pull(
  records: Records,
  region: string,
  scopes: readonly string[],
  from: Checkpoint,
  limit: number,
): Promise<Pulled> {
  const known = new Map((await records.feed.scopes(region, scopes)).map((row) => [row.scope, row]));
  const positions: Record<string, Position> = {};
  for (const scope of scopes) {
    const seq = known.get(scope)?.seq ?? 0;
    positions[scope] = from.scopes[scope] ?? { up: seq, down: seq + 1 };
  }
  const rows = await readForward(records, region, positions, known, limit);
  rows.push(...(await readBackward(records, region, positions, limit - rows.length)));
  const more = Object.entries(positions).some(
    ([scope, { up, down }]) => down !== undefined || up < (known.get(scope)?.seq ?? 0),
  );
  return {
    checkpoint: { epoch: from.epoch, scopes: positions },
    rows: [...new Map(rows.map((row) => [row.id, row])).values()],
    more,
    digests: Object.fromEntries(scopes.map((scope) => [scope, digestOf(known.get(scope))])),
  };
}

async function readForward(
  records: Records,
  region: string,
  positions: Record<string, Position>,
  known: ReadonlyMap<string, ScopeRow>,
  limit: number,
): Promise<FeedEntry[]> {
  const found: FeedEntry[] = [];
  for (const [scope, position] of Object.entries(positions)) {
    const room = limit - found.length;
    const newest = known.get(scope)?.seq ?? 0;
    if (room <= 0 || position.up >= newest) continue;
    const rows = await records.feed.forward(region, scope, position.up, room);
    found.push(...rows);
    // Moved documents leave holes in the numbers: an unfilled page reaches up to the counter itself.
    positions[scope] = { ...position, up: rows.length < room ? newest : (rows.at(-1)?.seq ?? newest) };
  }
  return found;
}

async function readBackward(
  records: Records,
  region: string,
  positions: Record<string, Position>,
  limit: number,
): Promise<FeedEntry[]> {
  const found: FeedEntry[] = [];
  for (const [scope, { up, down }] of Object.entries(positions)) {
    const room = limit - found.length;
    if (down === undefined || room <= 0) continue;
    // What a scope shows that the phone has read to the end, it holds already.
    const read = Object.keys(positions).filter((other) => positions[other]?.down === undefined);
    const rows = await records.feed.backward(region, scope, down, room, read);
    found.push(...rows);
    const last = rows.at(-1)?.seq;
    positions[scope] = rows.length < room || last === undefined ? { up } : { up, down: last };
  }
  return found;
}

function digestOf(row: ScopeRow | undefined): [number, number] {
  return row === undefined ? [0, 0] : [row.digest, row.count];
}
