import type { Attempts } from './keyring/attempts.ts';
import type { StoredSlot } from './keyring/slot.ts';
import type { Sealed } from './log/cipher.ts';
import { beginFreshLog } from './log/fresh-log.ts';
import { completionOf, openStores, resultOf } from './log/indexed-db.ts';
import { withRoom } from './safety/making-room.ts';
import { dropReserve } from './safety/reserve.ts';
import { toStorageProblem } from './storage-problem.ts';

const DATABASE = 'jiefen-keys';
const RINGS = 'ring';
const PHONE = 'phone';

/** One person's keys as they lie on the phone: locked, each part by itself. */
export interface StoredRing {
  vault: string;
  label: Sealed;
  slots: readonly StoredSlot[];
  attempts: Attempts;
  settings: Sealed;
}

/** What changes whenever somebody comes in. */
type Noted = Pick<StoredRing, 'attempts' | 'settings'>;

/**
 * Where the keys of this phone lie, by the names of the vaults. What is written is durable when a promise settles; a
 * write that finds no room gives up what is held back for words, and rejects when that is not enough.
 */
export interface KeyStore {
  ring(vault: string): Promise<StoredRing | undefined>;
  rings(): Promise<StoredRing[]>;
  /** Names of the vaults of all people. */
  vaults(): Promise<string[]>;
  put(ring: StoredRing): Promise<void>;
  /** Changes a ring in one step; `undefined` as it comes out = leave it. Gives it as it is then. */
  change(vault: string, edit: (ring: StoredRing) => StoredRing): Promise<StoredRing | undefined>;
  /** The same for what may be forgotten when the page ends: a phone without any room opens, too. */
  note(vault: string, edit: (ring: StoredRing) => Noted): Promise<StoredRing | undefined>;
  remove(vault: string): Promise<void>;
  /** The vault opened last; without room it is known as long as the page lives. */
  last(): Promise<string | undefined>;
  putLast(vault: string | undefined): Promise<void>;
  /** The key of this phone itself, made the first time. It locks names, and nothing else. */
  phoneKey(): Promise<CryptoKey>;
}

/** Opens the place of the keys. */
export async function openKeyStore(): Promise<KeyStore> {
  const disk = new KeyDisk(await openStores(DATABASE, [RINGS, PHONE]));
  return { ...ringsOn(disk), ...lastOn(disk), phoneKey: () => phoneKeyOn(disk) };
}

class KeyDisk {
  readonly #db: IDBDatabase;

  constructor(db: IDBDatabase) {
    this.#db = db;
  }

  get<Value>(store: string, name: string): Promise<Value | undefined> {
    return resultOf<Value | undefined>(this.#db.transaction(store).objectStore(store).get(name));
  }

  rings(): Promise<StoredRing[]> {
    return resultOf(this.#db.transaction(RINGS).objectStore(RINGS).getAll());
  }

  vaults(): Promise<string[]> {
    const keys = resultOf(this.#db.transaction(RINGS).objectStore(RINGS).getAllKeys());
    return keys.then((names) => names.map(String));
  }

  /** Does all of the work in one transaction or nothing; gives up what is held back for words when there is no room. */
  write<Result>(store: string, work: Work<Result>): Promise<Result> {
    return withRoom(() => this.writeIfRoom(store, work), dropReserve);
  }

  /** The same as far as there is room. */
  async writeIfRoom<Result>(store: string, work: Work<Result>): Promise<Result> {
    await beginFreshLog();
    const transaction = this.#db.transaction(store, 'readwrite', { durability: 'strict' });
    const [result] = await Promise.all([work(transaction.objectStore(store)), completionOf(transaction)]);
    return result;
  }
}

type Work<Result> = (objects: IDBObjectStore) => Result | Promise<Result>;

type Edit = (ring: StoredRing) => Noted;

function ringsOn(disk: KeyDisk): Pick<KeyStore, 'ring' | 'rings' | 'vaults' | 'put' | 'change' | 'note' | 'remove'> {
  const noted = new Map<string, Noted>();
  const withNoted = (ring: StoredRing): StoredRing => ({ ...ring, ...noted.get(ring.vault) });

  const editing = (vault: string, edit: Edit) => async (rings: IDBObjectStore) => {
    const ring = await resultOf<StoredRing | undefined>(rings.get(vault));
    const edited = ring && { ...ring, ...edit(withNoted(ring)) };
    if (edited !== undefined) rings.put(edited, vault);
    return edited;
  };
  const stored = <Result>(vault: string, result: Result): Result => {
    noted.delete(vault);
    return result;
  };

  async function noteInMemory(vault: string, edit: Edit): Promise<StoredRing | undefined> {
    const ring = await disk.get<StoredRing>(RINGS, vault);
    if (ring === undefined) return undefined;
    const { attempts, settings } = edit(withNoted(ring));
    noted.set(vault, { attempts, settings });
    return withNoted(ring);
  }

  return {
    ring: (vault) => disk.get<StoredRing>(RINGS, vault).then((ring) => ring && withNoted(ring)),
    rings: () => disk.rings().then((rings) => rings.map(withNoted)),
    vaults: () => disk.vaults(),
    remove: (vault) => disk.write(RINGS, (rings) => void rings.delete(vault)),
    change: (vault, edit) => disk.write(RINGS, editing(vault, edit)).then((ring) => stored(vault, ring)),
    put: (ring) =>
      disk.write(RINGS, (rings) => void rings.put(ring, ring.vault)).then(() => stored(ring.vault, undefined)),
    note: (vault, edit) =>
      disk.writeIfRoom(RINGS, editing(vault, edit)).then(
        (ring) => stored(vault, ring),
        (error: unknown) => {
          demandFull(error);
          return noteInMemory(vault, edit);
        },
      ),
  };
}

function lastOn(disk: KeyDisk): Pick<KeyStore, 'last' | 'putLast'> {
  let noted: string | undefined;
  return {
    last: async () => noted ?? (await disk.get<string>(PHONE, 'last')),

    async putLast(vault) {
      noted = vault;
      try {
        await disk.write(
          PHONE,
          (phone) => void (vault === undefined ? phone.delete('last') : phone.put(vault, 'last')),
        );
        noted = undefined;
      } catch (error) {
        demandFull(error);
      }
    },
  };
}

async function phoneKeyOn(disk: KeyDisk): Promise<CryptoKey> {
  const known = await disk.get<CryptoKey>(PHONE, 'key');
  if (known !== undefined) return known;
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  // Another tab may have been first; then its key stands.
  const first = await disk.write(PHONE, async (phone) => {
    const found = await resultOf<CryptoKey | undefined>(phone.get('key'));
    if (found === undefined) phone.put(key, 'key');
    return found;
  });
  return first ?? key;
}

/** Any other trouble than a lack of room is passed on. */
function demandFull(error: unknown): void {
  if (toStorageProblem(error).code !== 'storage-full') throw error;
}
