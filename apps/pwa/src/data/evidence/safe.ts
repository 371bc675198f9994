import type { Cipher } from '../log/cipher.ts';
import { bytesToHex } from './digest.ts';
import { find, type Pouch, write } from './pouch.ts';

const NAMES = '_local/names';
const IV_BYTES = 12;

/** Seals what goes into the evidence database, and gives names that say nothing. */
export interface Safe {
  /** A name for a text which only this vault can work out again. */
  nameOf(text: string): Promise<string>;
  seal(bytes: Uint8Array<ArrayBuffer>, place: string): Promise<Blob>;
  /** Rejects when the bytes were altered or moved. */
  open(sealed: Blob, place: string): Promise<ArrayBuffer>;
  sealWords(words: unknown, place: string): Promise<string>;
  openWords(sealed: string, place: string): Promise<unknown>;
}

/**
 * Opens the safe of one evidence database. Everything is sealed with the vault's own key; names are HMAC-SHA-256
 * under a key that was made here once and lies sealed in the same database.
 */
export async function openSafe(pouch: Pouch, database: string, cipher: Cipher): Promise<Safe> {
  const sealing = createSealing(database, cipher);
  const key = await importNames(await readNames(pouch, sealing));
  return {
    ...sealing,
    async nameOf(text) {
      const mac = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(text));
      return bytesToHex(new Uint8Array(mac).subarray(0, 16));
    },
  };
}

type Sealing = Omit<Safe, 'nameOf'>;

function createSealing(database: string, cipher: Cipher): Sealing {
  async function toBytes(plain: Uint8Array<ArrayBuffer>, place: string): Promise<Uint8Array<ArrayBuffer>> {
    const { iv, bytes } = await cipher.seal(plain, `${database}|${place}`);
    const joined = new Uint8Array(IV_BYTES + bytes.byteLength);
    joined.set(iv);
    joined.set(new Uint8Array(bytes), IV_BYTES);
    return joined;
  }

  function fromBytes(sealed: Uint8Array<ArrayBuffer>, place: string): Promise<ArrayBuffer> {
    const bytes = sealed.slice(IV_BYTES).buffer;
    return cipher.open({ iv: sealed.slice(0, IV_BYTES), bytes }, `${database}|${place}`);
  }

  return {
    seal: async (bytes, place) => new Blob([await toBytes(bytes, place)]),
    open: async (sealed, place) => fromBytes(new Uint8Array(await sealed.arrayBuffer()), place),
    async sealWords(words, place) {
      return bytesToBase64(await toBytes(new TextEncoder().encode(JSON.stringify(words)), place));
    },
    async openWords(sealed, place) {
      const words: unknown = JSON.parse(new TextDecoder().decode(await fromBytes(base64ToBytes(sealed), place)));
      return words;
    },
  };
}

async function readNames(pouch: Pouch, sealing: Sealing): Promise<Uint8Array<ArrayBuffer>> {
  const stored = await find(pouch, NAMES);
  if (stored?.sealed === undefined) {
    const made = bytesToBase64(crypto.getRandomValues(new Uint8Array(32)));
    await write(pouch, [{ _id: NAMES, sealed: await sealing.sealWords(made, NAMES) }]);
    // Another tab may have been first.
    return readNames(pouch, sealing);
  }
  return base64ToBytes(String(await sealing.openWords(stored.sealed, NAMES)));
}

function importNames(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
}

function bytesToBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function base64ToBytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
