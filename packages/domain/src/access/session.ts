import * as v from 'valibot';
import { sealingKeySchema } from '../sync/device.ts';
import type { Organisation, Person } from './people.ts';
import { roles, type RoleCode } from './roles.ts';

/**
 * What somebody sends to sign in. Phone keyboards add a space after the account; the bounds only keep nonsense
 * from being hashed.
 */
export const signInSchema = v.object({
  account: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100)),
  password: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
});

/**
 * Names the person a request speaks for (their id, percent-encoded): people who share a phone share the browser's
 * session, and the server refuses (401) what speaks for somebody else.
 */
export const PERSON_HEADER = 'jiefen-person';

/** Somebody as they are stored and sent. */
export const personSchema = v.object({
  id: v.string(),
  name: v.string(),
  role: v.picklist(roles.map(({ code }): RoleCode => code)),
  orgId: v.string(),
  region: v.string(),
} satisfies Record<keyof Person, v.GenericSchema>);

/** An organisation as it is stored and sent. */
export const organisationSchema = v.object({
  id: v.string(),
  name: v.string(),
  type: v.string(),
  divisionCode: v.optional(v.string()),
  parent: v.optional(v.string()),
  short: v.optional(v.string()),
  courtCode: v.optional(v.string()),
  seal: v.optional(v.string()),
} satisfies Record<keyof Organisation, v.GenericSchema>);

/** Who is signed in, as the server tells it: the person, their organisation and the scopes they hold now. */
export const sessionSchema = v.object({
  person: personSchema,
  organisation: v.nullable(organisationSchema),
  scopes: v.array(v.string()),
  /** The server's public key for parcels of unsent work. */
  sealing: v.optional(sealingKeySchema),
  /** So many days a phone opens its vault without a word of the server. */
  offlineDays: v.optional(v.number()),
  /** The organisation's public key for forgotten passwords: base64url of its SubjectPublicKeyInfo (P-256). */
  recoveryKey: v.optional(v.string()),
});

export type SignInRequest = v.InferOutput<typeof signInSchema>;
export type SessionView = v.InferOutput<typeof sessionSchema>;
