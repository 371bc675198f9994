import { createSerial } from '../log/serial.ts';
import { newestOf, type Canary } from './canary.ts';
import { canaryPlaces, type CanaryPlace } from './canary-places.ts';

/** What this phone remembers of its vaults in several places, for the day one of them is cleared behind its back. */
export interface Canaries {
  read(): Promise<Canary>;
  /** Writes a changed memory to every place, so that a cleared place is filled again. Never rejects. */
  change(edit: (canary: Canary) => Canary): Promise<Canary>;
}

/** Opens the memory; in a browser its places are known. */
export function openCanaries(places: readonly CanaryPlace[] = canaryPlaces()): Canaries {
  const inTurn = createSerial();
  const copies = () => Promise.all(places.map((place) => place.read()));
  return {
    read: async () => newestOf(await copies()),
    change: (edit) =>
      inTurn(async () => {
        const found = await copies();
        const before = newestOf(found);
        const changed = edit(before);
        if (isSame(changed, before) && new Set(found).size === 1) return before;
        const canary = { ...changed, turn: before.turn + 1 };
        await Promise.all(places.map((place) => place.write(JSON.stringify(canary))));
        return canary;
      }),
  };
}

function isSame(one: Canary, other: Canary): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
