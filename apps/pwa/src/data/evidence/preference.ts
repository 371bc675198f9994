import { find, type Pouch, write } from './pouch.ts';

const LARGE = '_local/large';

/** Whether large files may go over any line. */
export interface Preference {
  readonly largeAnyway: boolean;
  set(largeAnyway: boolean): Promise<void>;
}

/** Reads what the person has chosen; at first large files wait for a line that costs nothing. */
export async function openPreference(pouch: Pouch): Promise<Preference> {
  let largeAnyway = (await find(pouch, LARGE))?.sealed === 'anyway';
  return {
    get largeAnyway() {
      return largeAnyway;
    },
    async set(next) {
      const before = await find(pouch, LARGE);
      const sealed = next ? 'anyway' : 'free';
      await write(pouch, [{ _id: LARGE, ...(before && { _rev: before._rev }), sealed }]);
      largeAnyway = next;
    },
  };
}
