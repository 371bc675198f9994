import { createCell, type Live } from '#platform/live.ts';
import type { Ring } from '../keyring.ts';
import type { Furnished } from '../workspace.ts';
import type { Evidence } from './evidence.ts';
import { StorageProblem } from '../storage-problem.ts';
import { type EvidenceStatus, noEvidence } from './status.ts';
import { storeNameOf } from './store-name.ts';

const SOON_MS = 2000;

/** What is freed at a time when the device is full. */
const ROOM_BYTES = 20_000_000;

/** The evidence of a person, opened when it is needed first: most starts of the app need no photo. */
export interface LazyEvidence {
  readonly status: Live<EvidenceStatus> & { readonly current: EvidenceStatus };
  /** Opens the evidence database, once. Rejects when the browser cannot. */
  open(): Promise<Evidence>;
  /** Opens it if this phone has ever kept a file, so that the status is known. */
  wake(): Promise<void>;
}

/** The evidence as its owner holds it. */
export interface OwnedEvidence extends LazyEvidence {
  /** Frees room by files that the server has; tells whether there is more room now. */
  makeRoom(): Promise<boolean>;
  close(): Promise<void>;
}

/** The evidence of a phone whose storage does not open: there is none, and none can be taken. */
export const absentEvidence: LazyEvidence = {
  status: createCell(noEvidence),
  open: () => Promise.reject(new StorageProblem('storage-failed')),
  wake: () => Promise.resolve(),
};

/** The name of the database in which a vault's files lie. */
function evidenceName(vault: string): string {
  return `${vault}-evidence`;
}

/** The name by which the browser knows that database. */
export function evidenceStoreName(vault: string): string {
  return storeNameOf(evidenceName(vault));
}

/** Makes the evidence of a workspace. What waits from the last time begins to go shortly after the start. */
export function createLazyEvidence(
  furnished: Pick<Furnished, 'platform' | 'profile' | 'documents' | 'sync'>,
  { vault, cipher }: Pick<Ring, 'vault' | 'cipher'>,
): OwnedEvidence {
  const status = createCell(noEvidence);
  let opening: Promise<Evidence> | undefined;
  let isClosed = false;

  async function load(): Promise<Evidence> {
    const { openEvidence } = await import('./evidence.ts');
    if (isClosed) throw new Error('The workspace is closed');
    return openEvidence({ name: evidenceName(vault), cipher, furnished, status });
  }

  function open(): Promise<Evidence> {
    opening ??= load().catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  }

  const callOff = furnished.platform.timer(SOON_MS, () => void wake());

  async function wake(): Promise<void> {
    if (await isThere(vault)) await open().catch(() => undefined);
  }

  return {
    status,
    open,
    wake,
    async makeRoom() {
      if (!(await isThere(vault))) return false;
      return (await (await open()).freeAcknowledged(ROOM_BYTES)).files > 0;
    },
    async close() {
      isClosed = true;
      callOff();
      await opening?.then((evidence) => evidence.close()).catch(() => undefined);
    },
  };
}

/** Tells whether this phone has ever kept a file for this vault. */
async function isThere(vault: string): Promise<boolean> {
  const databases = await indexedDB.databases();
  return databases.some(({ name }) => name === evidenceStoreName(vault));
}
