import { createHmac, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import { base64ToBytes, bytesToBase64 } from '@jiefen/domain/sync/base64';
import type { DeviceSealing, SealingKey } from '@jiefen/domain/sync/device';
import { CURVE } from '@jiefen/domain/sync/parcel-key';
import type { Key } from '@jiefen/domain/sync/web-crypto';
import * as v from 'valibot';
import type { Store } from '../../store/store.ts';

/** One person's vault on one phone. */
export interface Vault {
  region: string;
  person: string;
  device: string;
}

/** The server's side of parcels: its key pairs, and what it gives to each device. */
export interface Sealing {
  /** The key new parcels are sealed to. */
  current(): Promise<SealingKey>;
  /** The private half of one of the server's keys; undefined for a key it does not have. */
  privateKey(id: string): Promise<Key | undefined>;
  /** What a phone needs to pack parcels and to be recognised without a session. */
  givenTo(vault: Vault): Promise<DeviceSealing>;
  /** Tells whether a token is the one of this device. */
  isToken(vault: Vault, token: string): Promise<boolean>;
  /** Makes a new key; parcels sealed to earlier ones still open. Other processes learn of it when they start. */
  rotate(): Promise<SealingKey>;
}

const storedSchema = v.object({
  /** Secrets of devices are derived from this one, so that none can be lost in a restore. Base64. */
  root: v.string(),
  /** Newest first; `private` is PKCS #8 in base64. */
  keys: v.array(v.object({ id: v.string(), public: v.string(), private: v.string() })),
});

type Stored = v.InferOutput<typeof storedSchema>;

/** Opens the keys of a store; the first start makes them. They are kept with the data and come back with its backup. */
export function createSealing(store: Store): Sealing {
  let reading: Promise<Stored> | undefined;
  const stored = () => (reading ??= load(store));
  const derive = async (purpose: string, { region, person, device }: Vault) =>
    createHmac('sha256', Buffer.from((await stored()).root, 'base64'))
      .update(JSON.stringify([purpose, region, person, device]))
      .digest();
  const newest = async (): Promise<SealingKey> => {
    const [key] = (await stored()).keys;
    if (key === undefined) throw new Error('the server has no key for parcels');
    return { id: key.id, public: key.public };
  };

  return {
    current: newest,

    async privateKey(id) {
      const key = (await stored()).keys.find((known) => known.id === id);
      const bytes = key && base64ToBytes(key.private);
      return bytes && crypto.subtle.importKey('pkcs8', bytes, CURVE, false, ['deriveBits']);
    },

    async givenTo(vault) {
      const secret = (await derive('parcel', vault)).toString('base64');
      const token = (await derive('token', vault)).toString('base64');
      return { key: await newest(), secret, token };
    },

    async isToken(vault, token) {
      const [given, right] = [Buffer.from(token, 'base64'), await derive('token', vault)];
      return given.length === right.length && timingSafeEqual(given, right);
    },

    async rotate() {
      reading = change(store, async ({ root, keys }) => ({ root, keys: [await makeKey(), ...keys] }));
      return newest();
    },
  };
}

function load(store: Store): Promise<Stored> {
  return change(store, async (known) => (known.keys.length > 0 ? known : { ...known, keys: [await makeKey()] }));
}

/** Two processes may start at once: both read in a transaction of their own and the second finds what the first made. */
function change(store: Store, next: (stored: Stored) => Promise<Stored>): Promise<Stored> {
  return store.write(async ({ meta }) => {
    const text = await meta.sealing();
    const before =
      text === undefined
        ? { root: randomBytes(32).toString('base64'), keys: [] }
        : v.parse(storedSchema, JSON.parse(text));
    const after = await next(before);
    if (after !== before) await meta.setSealing(JSON.stringify(after));
    return after;
  });
}

async function makeKey(): Promise<Stored['keys'][number]> {
  const pair = await crypto.subtle.generateKey(CURVE, true, ['deriveBits']);
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const pkcs8 = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
  return { id: randomUUID().slice(0, 8), public: bytesToBase64(point), private: bytesToBase64(pkcs8) };
}
