/** A passkey that was made, and the 32 secret bytes it gives for a salt. */
export interface MadePasskey {
  /** The credential's id. */
  credential: Uint8Array<ArrayBuffer>;
  secret: Uint8Array<ArrayBuffer>;
}

/** Fingerprint, face or screen lock of this device (WebAuthn Level 3 with the PRF extension). */
export interface Passkeys {
  /** Whether this device may have what it takes; only trying tells for sure. */
  isLikely(): Promise<boolean>;
  /** `undefined` when the person called it off or the device gives no secret. */
  make(salt: Uint8Array<ArrayBuffer>): Promise<MadePasskey | undefined>;
  ask(credential: Uint8Array<ArrayBuffer>, salt: Uint8Array<ArrayBuffer>): Promise<MadePasskey['secret'] | undefined>;
}

/** Passkeys never leave this device's own keeper of passkeys, so no server has to check them: the secret is all. */
export function createBrowserPasskeys(): Passkeys {
  return { isLikely, make, ask };
}

async function isLikely(): Promise<boolean> {
  // A passkey is bound to a name; there is none for an address of numbers.
  if (/^[\d.]+$|:/.test(location.hostname)) return false;
  if (typeof PublicKeyCredential === 'undefined') return false;
  if (!(await PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable())) return false;
  // Chromium 133 says what it can; before that PRF came with 116.
  const capabilities = await PublicKeyCredential.getClientCapabilities?.();
  return capabilities?.['extension:prf'] ?? true;
}

async function make(salt: Uint8Array<ArrayBuffer>): Promise<MadePasskey | undefined> {
  const publicKey: PublicKeyCredentialCreationOptions = {
    rp: { name: document.title },
    // The keeper of passkeys may copy its list elsewhere: nobody's name goes into it.
    user: { id: crypto.getRandomValues(new Uint8Array(16)), name: location.host, displayName: location.host },
    challenge: crypto.getRandomValues(new Uint8Array(32)),
    pubKeyCredParams: [
      { type: 'public-key', alg: -7 },
      { type: 'public-key', alg: -257 },
    ],
    authenticatorSelection: {
      authenticatorAttachment: 'platform',
      residentKey: 'preferred',
      userVerification: 'required',
    },
    extensions: { prf: { eval: { first: salt } } },
  };
  const made = await unlessCalledOff(navigator.credentials.create({ publicKey }));
  if (!(made instanceof PublicKeyCredential)) return undefined;
  const credential = new Uint8Array(made.rawId);
  // Many devices give the secret only when asked, not while the passkey is made.
  const secret = secretIn(made) ?? (await ask(credential, salt));
  return secret && { credential, secret };
}

async function ask(
  credential: Uint8Array<ArrayBuffer>,
  salt: Uint8Array<ArrayBuffer>,
): Promise<MadePasskey['secret'] | undefined> {
  const publicKey: PublicKeyCredentialRequestOptions = {
    challenge: crypto.getRandomValues(new Uint8Array(32)),
    allowCredentials: [{ type: 'public-key', id: credential, transports: ['internal'] }],
    userVerification: 'required',
    extensions: { prf: { eval: { first: salt } } },
  };
  const given = await unlessCalledOff(navigator.credentials.get({ publicKey }));
  return given instanceof PublicKeyCredential ? secretIn(given) : undefined;
}

/** The person said no, waited too long, or the device has no such passkey any more. */
async function unlessCalledOff(asking: Promise<Credential | null>): Promise<Credential | null> {
  try {
    return await asking;
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

function secretIn(credential: PublicKeyCredential): MadePasskey['secret'] | undefined {
  const first = credential.getClientExtensionResults().prf?.results?.first;
  if (first === undefined) return undefined;
  return first instanceof ArrayBuffer ? new Uint8Array(first) : undefined;
}
