import { bytesToBase64 } from './base64.ts';
import type { SealingKey } from './device.ts';
import { PARCEL_FORMAT, type Parcel, type ParcelContent } from './parcel.ts';
import { CURVE, headerBytes, joinBytes, PROOF_BYTES, proofKey, provenBytes, sharedKey } from './parcel-key.ts';
import type { WebCrypto } from './web-crypto.ts';

/** Packs parcels of one vault. */
export interface Sealer {
  seal(content: ParcelContent): Promise<Parcel>;
}

/** To whom a vault seals, and how it shows that the words are its person's. */
export interface Sealing {
  device: string;
  key: SealingKey;
  /** Given by the server to this person on this device, base64. Without it only the author can bring a parcel in. */
  secret: string | undefined;
}

/**
 * Makes the sealer of an open vault. Its ephemeral key serves until the vault is locked, so that a parcel costs one
 * encryption and one proof; the private half is never kept anywhere. Rejects when the server's key is none.
 */
export async function createSealer(crypto: WebCrypto, { device, key, secret }: Sealing): Promise<Sealer> {
  const { publicKey, privateKey } = await crypto.subtle.generateKey(CURVE, false, ['deriveBits']);
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', publicKey));
  const header = { format: PARCEL_FORMAT, key: key.id, device, ephemeral: bytesToBase64(point) } as const;
  const shared = await sharedKey(crypto, privateKey, key.public, header, 'encrypt');
  const proving = secret === undefined ? undefined : await proofKey(crypto, secret, 'sign');

  return {
    async seal(content) {
      const bytes = new TextEncoder().encode(JSON.stringify(content));
      const proof =
        proving === undefined
          ? new ArrayBuffer(PROOF_BYTES)
          : await crypto.subtle.sign('HMAC', proving, provenBytes(header, bytes));
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const how = { name: 'AES-GCM', iv, additionalData: headerBytes(header) };
      const sealed = await crypto.subtle.encrypt(how, shared, joinBytes(new Uint8Array(proof), bytes));
      return { ...header, iv: bytesToBase64(iv), sealed: bytesToBase64(new Uint8Array(sealed)) };
    },
  };
}
