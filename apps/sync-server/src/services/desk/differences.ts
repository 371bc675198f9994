import { isSame, leavesOf, topOf, type JsonObject } from '@jiefen/domain/sync/leaves';

/** What the server notes with every version, and what never changes. */
const bookkeeping: ReadonlySet<string> = new Set([
  'id',
  'region',
  'schema',
  'createdAt',
  'createdBy',
  'ver',
  'op',
  'hlc',
  'scopes',
]);

/**
 * The paths in which two states of a document differ. Steps and differences between writers are one path
 * each: `events[<id>]`, `conflicts[<id>]`.
 */
export function differences(before: JsonObject, after: JsonObject): string[] {
  const then = leavesOf(before);
  const now = leavesOf(after);
  const paths = [...new Set([...then.keys(), ...now.keys()])];
  const changed = paths.filter((path) => !isBookkeeping(path) && !isSame(then.get(path), now.get(path)));
  return [...new Set(changed.map(toWhole))];
}

function isBookkeeping(path: string): boolean {
  return bookkeeping.has(topOf(path)) || /\]\.(?:id|receivedAt)$/.test(path);
}

function toWhole(path: string): string {
  return /^(?:events|conflicts)\[[^\]]+\]/.exec(path)?.[0] ?? path;
}
