import type { Database } from '../database.ts';
import { readNote, writeNote } from '../local.ts';
import type { Canaries } from './canaries.ts';
import { withLoss, withoutVanished, type Holding, type Loss } from './canary.ts';

/** The note that every vault carries from its first opening on. */
const MARK = 'mark';

interface Now {
  /** Phone clock, milliseconds since 1970 UTC. */
  clock(): number;
}

/**
 * Compares what is remembered with the vaults that are there; must run before one is opened, for opening makes it.
 * `keys` names the vaults the keyring opens. Gives the losses the person has not read about yet.
 */
export async function lookForVanished(
  canaries: Canaries,
  keys: readonly string[] | undefined,
  { clock }: Now,
): Promise<Loss[]> {
  const present = { databases: await databaseNames(), keys: keys && new Set(keys) };
  const { losses } = await canaries.change((canary) => withoutVanished(canary, present, clock()));
  return losses.filter(({ accepted }) => !accepted);
}

/** Older engines do not name their databases; an empty vault is then noticed when it is opened. */
async function databaseNames(): Promise<Set<string> | undefined> {
  try {
    const databases = await indexedDB.databases();
    return new Set(databases.flatMap(({ name }) => name ?? []));
  } catch {
    return undefined;
  }
}

/** Notices a vault that was emptied, and marks one that is new. `held` = what it was remembered to hold. */
export async function greetVault(database: Database, canaries: Canaries, vault: string, { clock }: Now): Promise<void> {
  const isMarked = (await readNote(database.local, MARK)) !== undefined;
  const { vaults } = await canaries.read();
  const held = vaults[vault];
  if (held !== undefined && (!isMarked || (await isEmptied(database, held)))) {
    await canaries.change((canary) => withLoss(canary, vault, 'emptied', clock()));
  }
  if (!isMarked) await writeNote(database.local, MARK, true, clock());
}

/** Unsent words never leave a vault without a receipt, and the document of a receipt stays. */
async function isEmptied(database: Database, { unsent }: Holding): Promise<boolean> {
  return unsent > 0 && (await countRecords(database)) === 0;
}

/** The number of documents on this phone. */
export async function countRecords({ synced }: Database): Promise<number> {
  const heads = await Promise.all([...synced.values()].map((rows) => rows.heads()));
  return heads.reduce((sum, { length }) => sum + length, 0);
}

/** A vault that was destroyed on purpose is not missed. */
export async function forgetVault(canaries: Canaries, vault: string): Promise<void> {
  await canaries.change((canary) => {
    const { [vault]: _, ...vaults } = canary.vaults;
    return { ...canary, vaults };
  });
}

/** The person has read about the losses: they are not told again. */
export async function acceptLosses(canaries: Canaries): Promise<void> {
  await canaries.change((canary) => ({
    ...canary,
    losses: canary.losses.map((loss) => ({ ...loss, accepted: true })),
  }));
}
