import { sessionSchema } from '@jiefen/domain/access/session';
import * as v from 'valibot';
import { createCipher, type Sealed } from '../log/cipher.ts';
import { utf8 } from './bytes.ts';
import type { Ring } from './ring.ts';
import { costSchema } from './stretch.ts';

/** Minutes without a touch after which the app locks. */
export const idleMinutes = [1, 5, 15] as const;
export type IdleMinutes = (typeof idleMinutes)[number];
export const DEFAULT_IDLE: IdleMinutes = 5;

const settingsSchema = v.object({
  /** The last answer of the server about this person. */
  view: sessionSchema,
  account: v.string(),
  lease: v.object({ days: v.number(), notAfter: v.number(), highest: v.number() }),
  idle: v.picklist(idleMinutes),
  /** The key a PIN stands for; it opens nothing that lies on the disk. */
  pin: v.optional(v.object({ cost: costSchema, salt: v.string(), key: v.string() })),
});

/** What the keyring knows of a person, readable only while their vault is open. */
export type Settings = v.InferOutput<typeof settingsSchema>;

/** Locks the settings with a key of the vault. */
export async function sealSettings(ring: Ring, settings: Settings): Promise<Sealed> {
  return (await cipherOf(ring)).seal(utf8(JSON.stringify(settings)), placeOf(ring));
}

/** Reads the settings; `undefined` when they are damaged or of another shape: the server is asked again. */
export async function openSettings(ring: Ring, sealed: Sealed): Promise<Settings | undefined> {
  try {
    const text = new TextDecoder().decode(await (await cipherOf(ring)).open(sealed, placeOf(ring)));
    const parsed = v.safeParse(settingsSchema, JSON.parse(text));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}

async function cipherOf(ring: Ring) {
  return createCipher(await ring.derive('settings', 'seal'));
}

function placeOf({ vault }: Ring): string {
  return `${vault}|settings`;
}
