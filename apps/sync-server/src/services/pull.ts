import type { Checkpoint, Position } from '@jiefen/domain/sync/wire';
import type { Records } from '../store/store.ts';
import type { FeedRow, ScopeRow } from '../store/tables.ts';

export interface Pulled {
  checkpoint: Checkpoint;
  /** Feed rows to tell, each document once. */
  rows: FeedRow[];
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
): Promise<FeedRow[]> {
  const found: FeedRow[] = [];
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
): Promise<FeedRow[]> {
  const found: FeedRow[] = [];
  for (const scope of Object.keys(positions)) {
    for (;;) {
      const { up, down } = positions[scope] ?? { up: 0 };
      const room = limit - found.length;
      if (down === undefined || room <= 0) break;
      const rows = await records.feed.backward(region, scope, down, room);
      found.push(...(await untold(records, region, positions, rows)));
      const last = rows.at(-1)?.seq;
      positions[scope] = rows.length < room || last === undefined ? { up } : { up, down: last };
    }
  }
  return found;
}

/**
 * What a phone that begins with a scope needs of it: not what left it, which it never held, and not what a scope that
 * it has read to the end shows as well.
 */
async function untold(
  records: Records,
  region: string,
  positions: Readonly<Record<string, Position>>,
  rows: readonly FeedRow[],
): Promise<FeedRow[]> {
  const present = rows.filter((row) => row.gone === 0);
  const read = Object.keys(positions).filter((scope) => positions[scope]?.down === undefined);
  const told = await records.feed.visible(
    region,
    read,
    present.map(({ id }) => id),
  );
  return present.filter(({ id }) => !told.has(id));
}

function digestOf(row: ScopeRow | undefined): [number, number] {
  return row === undefined ? [0, 0] : [row.digest, row.count];
}
