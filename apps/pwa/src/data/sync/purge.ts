import { isOutside } from '@jiefen/domain/sync/held';
import type { Database } from '../database.ts';
import { toHeld, type LightRow } from '../row.ts';

/**
 * Erases every clean document that none of these scopes shows (S16). It looks at everything the phone holds, not at
 * what the checkpoint names: a crash may have left documents of a scope that no checkpoint ever mentioned.
 */
export async function purgeOutside({ synced }: Database, scopes: ReadonlySet<string>): Promise<void> {
  for (const rows of synced.values()) {
    const heads = await rows.heads();
    const outside = heads.flatMap(({ light }) => (isOutside(lightlyHeld(light), scopes) ? [light.id] : []));
    if (outside.length === 0) continue;
    await rows.rewrite(outside, (row) => (row !== undefined && isOutside(toHeld(row), scopes) ? 'erase' : undefined));
  }
}

function lightlyHeld({ unsent, told, base, refusal }: LightRow) {
  return { unsent: unsent === 1, told, base, refusal };
}
