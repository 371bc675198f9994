import { parseObject, type JsonObject } from '@jiefen/domain/sync/leaves';
import type { Base } from '@jiefen/domain/sync/wire';
import type { Records } from '../store/store.ts';

/** The version a change was made on, as far as the server still has it. */
export interface FoundBase {
  ver: number;
  body: JsonObject;
  /** Set when the phone's version belongs to an earlier epoch and is brought back by this change. */
  origin?: { epoch: string; ver: number };
}

const NOTHING: FoundBase = { ver: 0, body: {} };

/**
 * Finds the stored base of a change. Within the epoch that is exactly the named version; after a restore
 * it is the newest version both sides still share (rules S5 and S8).
 */
export async function findBase(
  records: Records,
  place: { region: string; id: string; epoch: string },
  base: Base | null,
): Promise<FoundBase> {
  if (base === null || base.ver === 0) return NOTHING;
  const { region, id } = place;
  if (base.epoch === place.epoch) {
    const version = await records.versions.at(region, id, base.ver);
    return version === undefined ? NOTHING : { ver: version.ver, body: parseObject(version.body) };
  }
  const origin = { epoch: base.epoch, ver: base.ver };
  const shared = await records.versions.atOrBelow(region, id, base.epoch, base.ver);
  if (shared === undefined) return { ...NOTHING, origin };
  return { ver: shared.ver, body: parseObject(shared.body), origin };
}
