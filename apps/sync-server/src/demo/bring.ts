import { randomUUID } from 'node:crypto';
import type { Directory, Person } from '@jiefen/domain/access/people';
import type { Change, Receipt } from '@jiefen/domain/sync/wire';
import type { DocumentRules } from '../services/document-rules.ts';
import { pushTogether } from '../services/push.ts';
import type { Store } from '../store/store.ts';

/** What one person sends from one device, and when it reaches the server (milliseconds since 1970 UTC). */
export interface Load {
  at: number;
  person: Person;
  device: string;
  changes: readonly Change[];
}

/** Takes a load in and gives its receipts. */
export type Bring = (load: Load) => Promise<Receipt[]>;

/**
 * Makes the way into a store for the demo and for generated cases: the one every push takes, at the time of
 * the story. They keep the rules, so a change that is not taken is a mistake in them and throws.
 */
export function createBring(store: Store, rules: DocumentRules, directory: Directory): Bring {
  return async ({ at, person, device, changes }) => {
    const setting = { store, rules, clock: () => at, newId: randomUUID };
    const job = { pusher: { person, device }, changes };
    const { receipts } = await pushTogether(setting, person.region, directory, [job]);
    const refused = receipts.flat().find(({ outcome }) => outcome !== 'applied' && outcome !== 'known');
    if (refused) throw new Error(`${refused.op} of ${person.id}: ${refused.outcome} ${refused.reason ?? ''}`);
    return receipts.flat();
  };
}
