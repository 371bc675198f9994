import type { Level } from '@jiefen/domain/access/matrix/define';
import type { Reader } from '@jiefen/domain/access/scopes';

const levels: ReadonlySet<string> = new Set<Level>(['full', 'nameless', 'min', 'count']);

/** Reads an audience as it is stored; a level this build does not know gives nothing. */
export function readersIn(members: readonly { scope: string; level: string }[]): Reader[] {
  return members.flatMap(({ scope, level }) => (isLevel(level) ? [{ scope, level }] : []));
}

function isLevel(word: string): word is Level {
  return levels.has(word);
}
