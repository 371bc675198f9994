import {
  createHash,
  createPublicKey,
  diffieHellman,
  ECDH,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
} from 'node:crypto';
import { codeToText, RECOVERY_INFO, recoveryKeyName, textToRequest } from '@jiefen/domain/access/recovery';

export type Recovered = { ok: true; code: string } | { ok: false; problem: 'mistyped' | 'another-key' };

/** A new recovery key of an organisation (P-256), as PEM texts; the private one is encrypted when there is a passphrase. */
export function makeRecoveryKey(passphrase: string): { privateKey: string; publicKey: string } {
  const encryption = passphrase === '' ? {} : { cipher: 'aes-256-cbc', passphrase };
  return generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    privateKeyEncoding: { type: 'pkcs8', format: 'pem', ...encryption },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
}

/** Turns the request a phone shows into the code that opens its vault, with the organisation's private key. */
export function recover(privateKey: KeyObject, text: string): Recovered {
  const request = textToRequest(text);
  if (request === undefined) return { ok: false, problem: 'mistyped' };
  const ours = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  const name = recoveryKeyName([...createHash('sha256').update(ours).digest()]);
  if (name.join() !== request.key.join()) return { ok: false, problem: 'another-key' };
  const point = Buffer.from(request.point);
  const publicKey = pointToKey(point);
  if (publicKey === undefined) return { ok: false, problem: 'mistyped' };
  const shared = diffieHellman({ privateKey, publicKey });
  return { ok: true, code: codeToText([...new Uint8Array(hkdfSync('sha256', shared, point, RECOVERY_INFO.code, 16))]) };
}

/** Of the two points with this x either will do: the agreement is made of x alone. */
function pointToKey(x: Buffer): KeyObject | undefined {
  try {
    const point = ECDH.convertKey(Buffer.concat([Buffer.of(2), x]), 'prime256v1');
    if (typeof point === 'string') return undefined;
    const [left, right] = [point.subarray(1, 33), point.subarray(33)].map((part) => part.toString('base64url'));
    return createPublicKey({ key: { kty: 'EC', crv: 'P-256', x: left ?? '', y: right ?? '' }, format: 'jwk' });
  } catch {
    return undefined;
  }
}
