import * as v from 'valibot';
import { base64ToBytes } from './base64.ts';
import { parcelContentSchema, type Parcel, type ParcelContent } from './parcel.ts';
import { headerBytes, PROOF_BYTES, proofKey, provenBytes, sharedKey } from './parcel-key.ts';
import type { Key, WebCrypto } from './web-crypto.ts';

/** What was in a parcel. `isProven` tells whether it was packed under a secret of the author's device. */
export interface OpenedParcel {
  content: ParcelContent;
  isProven(secret: string): Promise<boolean>;
}

/** Opens a parcel with the private half of the key it names. `undefined`: it is damaged, or was altered on the way. */
export async function openParcel(
  crypto: WebCrypto,
  privateKey: Key,
  parcel: Parcel,
): Promise<OpenedParcel | undefined> {
  const plain = await decrypt(crypto, privateKey, parcel);
  if (plain === undefined) return undefined;
  const [proof, bytes] = [plain.slice(0, PROOF_BYTES), plain.slice(PROOF_BYTES)];
  const read = v.safeParse(parcelContentSchema, parseOrNothing(bytes));
  if (!read.success) return undefined;
  return {
    content: read.output,
    async isProven(secret) {
      const key = await proofKey(crypto, secret, 'verify');
      return crypto.subtle.verify('HMAC', key, proof, provenBytes(parcel, bytes));
    },
  };
}

async function decrypt(
  crypto: WebCrypto,
  privateKey: Key,
  parcel: Parcel,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const [iv, sealed] = [base64ToBytes(parcel.iv), base64ToBytes(parcel.sealed)];
  if (iv === undefined || sealed === undefined) return undefined;
  try {
    const key = await sharedKey(crypto, privateKey, parcel.ephemeral, parcel, 'decrypt');
    const how = { name: 'AES-GCM', iv, additionalData: headerBytes(parcel) };
    return new Uint8Array(await crypto.subtle.decrypt(how, key, sealed));
  } catch {
    return undefined;
  }
}

function parseOrNothing(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
