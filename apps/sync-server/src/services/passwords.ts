import { hash, verify } from '@node-rs/argon2';

/** argon2id, the package's own default kind, at OWASP's first recommended cost. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashes a password for storing; takes about ten milliseconds on purpose. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

/** Tells whether a password belongs to a stored hash. Something that is no hash matches nothing. */
export async function matchesPassword(stored: string, password: string): Promise<boolean> {
  try {
    return await verify(stored, password);
  } catch {
    return false;
  }
}
