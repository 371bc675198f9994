import {
  createHash,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
} from 'node:crypto';
import { RECOVERY_INFO, requestToText, textToCode } from '@jiefen/domain/access/recovery';
import { describe, expect, it } from 'vitest';
import { makeRecoveryKey, recover } from './recovery.ts';

const organisation = makeRecoveryKey('');
const privateKey = createPrivateKey(organisation.privateKey);
const publicKey = createPublicKey(organisation.publicKey);

/** What a phone does: agrees with the public key, shows its point, and forgets. */
function ask() {
  const ours = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '' } = ours.publicKey.export({ format: 'jwk' });
  const point = [...Buffer.from(x, 'base64url')];
  const shared = diffieHellman({ privateKey: ours.privateKey, publicKey });
  const name = createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest();
  const code = hkdfSync('sha256', shared, Buffer.from(point), RECOVERY_INFO.code, 16);
  return { request: { key: [...name.subarray(0, 5)], point }, code: [...new Uint8Array(code)] };
}

describe('a recovery request', () => {
  it('becomes the code of that phone, whichever of the two points it was', () => {
    for (let time = 0; time < 8; time += 1) {
      const { request, code } = ask();
      const recovered = recover(privateKey, requestToText(request).toLowerCase());
      expect(recovered.ok && textToCode(recovered.code)).toEqual(code);
    }
  });

  it('with a slip is refused', () => {
    const text = requestToText(ask().request);
    expect(recover(privateKey, text.slice(1))).toEqual({ ok: false, problem: 'mistyped' });
  });

  it('for another key is refused', () => {
    const other = createPrivateKey(makeRecoveryKey('').privateKey);
    expect(recover(other, requestToText(ask().request))).toEqual({ ok: false, problem: 'another-key' });
  });

  it('whose point lies on no curve is refused', () => {
    const { key } = ask().request;
    const point = Array.from({ length: 32 }, () => 255);
    expect(recover(privateKey, requestToText({ key, point }))).toEqual({ ok: false, problem: 'mistyped' });
  });

  it('needs the passphrase the key was made with', () => {
    const locked = makeRecoveryKey('two words');
    expect(() => createPrivateKey(locked.privateKey)).toThrow();
    expect(createPrivateKey({ key: locked.privateKey, passphrase: 'two words' }).asymmetricKeyType).toBe('ec');
  });
});
