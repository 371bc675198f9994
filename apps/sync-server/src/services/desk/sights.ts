import { createHash } from 'node:crypto';
import type { Level } from '@jiefen/domain/access/matrix/define';
import { levelOf, type Reader } from '@jiefen/domain/access/scopes';
import type { Records } from '../../store/store.ts';

/** What one person sees of the list: rows to open, and those to count besides. */
export interface Sights {
  listed: string[];
  counted: string[];
}

/** Names an audience: the same scopes and levels always have the same name. */
export function audienceKey(readers: readonly Reader[]): string {
  const lines = readers.map(({ scope, level }) => `${scope} ${level}`).toSorted();
  return createHash('sha256').update(lines.join('\n')).digest('base64url').slice(0, 22);
}

/** Names what one level of an audience sees. */
export function sightOf(audience: string, level: Level): string {
  return `${audience}/${level}`;
}

/** Works out what the holder of these scopes sees: of each audience the highest level they have in it. */
export async function sightsOf(records: Records, region: string, scopes: readonly string[]): Promise<Sights> {
  const rows = await records.deskCases.levelsOf(region, scopes);
  const sights: Sights = { listed: [], counted: [] };
  for (const [audience, readers] of Map.groupBy(rows, (row) => row.audience)) {
    const level = levelOf(readers, scopes);
    if (level === undefined) continue;
    const kind = level === 'count' ? sights.counted : sights.listed;
    kind.push(sightOf(audience, level));
  }
  return sights;
}
