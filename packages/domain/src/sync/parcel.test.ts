import { beforeAll, describe, expect, it } from 'vitest';
import { base64ToBytes, bytesToBase64 } from './base64.ts';
import type { SealingKey } from './device.ts';
import { parcelToRescueText, readRescueText, type Parcel, type ParcelContent } from './parcel.ts';
import { CURVE } from './parcel-key.ts';
import { openParcel } from './parcel-open.ts';
import { createSealer } from './parcel-seal.ts';
import type { Key } from './web-crypto.ts';

const secret = bytesToBase64(new Uint8Array(32).fill(7));
const content: ParcelContent = {
  region: '990101',
  person: 'u-zhao',
  at: '2026-05-20T08:00:00.000Z',
  changes: [{ op: 'op-1', collection: 'mediation', base: null, doc: { id: 'one', title: '两家的地界' } }],
};
let server: { key: SealingKey; privateKey: Key };
let parcel: Parcel;

async function aServer() {
  const pair = await crypto.subtle.generateKey(CURVE, true, ['deriveBits']);
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  return { key: { id: 'k1', public: bytesToBase64(point) }, privateKey: pair.privateKey };
}

beforeAll(async () => {
  server = await aServer();
  const sealer = await createSealer(crypto, { device: 'vault-1', key: server.key, secret });
  parcel = await sealer.seal(content);
});

describe('a parcel', () => {
  it('opens with the key it is sealed to and gives back word for word what went in', async () => {
    expect((await openParcel(crypto, server.privateKey, parcel))?.content).toEqual(content);
  });

  it('shows its carrier nothing but vault, key and size', () => {
    const shown = JSON.stringify(parcel);
    for (const hidden of ['u-zhao', '990101', 'op-1', '地界', secret]) expect(shown).not.toContain(hidden);
    expect(Object.keys(parcel).toSorted()).toEqual(['device', 'ephemeral', 'format', 'iv', 'key', 'sealed']);
  });

  it('is never the same twice', async () => {
    const sealer = await createSealer(crypto, { device: 'vault-1', key: server.key, secret });
    const [one, two] = [await sealer.seal(content), await sealer.seal(content)];
    expect(one.sealed).not.toBe(two.sealed);
    expect(one.ephemeral).toBe(two.ephemeral);
    expect(one.ephemeral).not.toBe(parcel.ephemeral);
  });

  it('is proven by the secret of the device and by no other', async () => {
    const opened = await openParcel(crypto, server.privateKey, parcel);
    expect(await opened?.isProven(secret)).toBe(true);
    expect(await opened?.isProven(bytesToBase64(new Uint8Array(32).fill(8)))).toBe(false);
  });

  it('without a secret opens and is not proven', async () => {
    const sealer = await createSealer(crypto, { device: 'vault-1', key: server.key, secret: undefined });
    const opened = await openParcel(crypto, server.privateKey, await sealer.seal(content));
    expect(opened?.content).toEqual(content);
    expect(await opened?.isProven(secret)).toBe(false);
  });

  it('does not open with another key', async () => {
    expect(await openParcel(crypto, (await aServer()).privateKey, parcel)).toBeUndefined();
  });

  it.each(['sealed', 'iv', 'ephemeral', 'device', 'key'] as const)(
    'does not open once its %s was altered',
    async (part) => {
      const altered =
        part === 'device' || part === 'key'
          ? `${parcel[part]}x`
          : bytesToBase64((base64ToBytes(parcel[part]) ?? new Uint8Array()).with(3, 1).with(4, 2).with(5, 3));
      expect(await openParcel(crypto, server.privateKey, { ...parcel, [part]: altered })).toBeUndefined();
    },
  );
});

describe('a rescue file', () => {
  it('is read back', () => {
    expect(readRescueText(`\uFEFF${parcelToRescueText(parcel)}\n`)).toEqual({ ok: true, parcel });
  });

  it.each([
    ['foreign', () => '{"name":"别的文件"}'],
    ['foreign', () => ''],
    ['truncated', () => parcelToRescueText(parcel).slice(0, -40)],
    ['damaged', () => parcelToRescueText({ ...parcel, iv: '?' })],
    ['damaged', () => parcelToRescueText(parcel).replace('"format":1', '"format":9')],
  ])('that is %s is named so', (problem, text) => {
    expect(readRescueText(text())).toEqual({ ok: false, problem });
  });
});
