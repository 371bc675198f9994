import * as v from 'valibot';
import { roles, type RoleCode } from '../access/roles.ts';
import { grantsOf } from '../access/matrix.ts';
import type { Verb } from '../access/matrix/define.ts';
import { deviceStateSchema, orderSchema } from '../sync/device.ts';
import { parcelProblems } from '../sync/parcel.ts';
import { namesSchema } from './case-row.ts';

const HOUR = 3_600_000;

/** From when on silence, or unsent work, asks for somebody's eye. */
export const AMBER_AFTER = 24 * HOUR;
export const RED_AFTER = 72 * HOUR;

/** How worrying an age in milliseconds is. */
export function alarmOf(age: number): 'none' | 'amber' | 'red' {
  if (age >= RED_AFTER) return 'red';
  return age >= AMBER_AFTER ? 'amber' : 'none';
}

/** Phones, those that are silent longest first. Times are ISO 8601 by the server's clock. */
export const phonesSchema = v.object({
  now: v.string(),
  phones: v.array(
    v.object({
      person: v.string(),
      org: v.string(),
      device: v.string(),
      lastAt: v.string(),
      /** Since when the oldest unsent words wait; null when none do. */
      waitingSince: v.nullable(v.string()),
      state: deviceStateSchema,
      /** When the phone last said that its data was gone. */
      vanishedAt: v.nullable(v.string()),
      order: v.nullable(orderSchema),
      orderedAt: v.nullable(v.string()),
      obeyedAt: v.nullable(v.string()),
      /** One may order it to be wiped. */
      mayOrder: v.boolean(),
    }),
  ),
  /** Sealed work that could not be taken and is kept as it came, newest first. */
  parcels: v.array(
    v.object({
      at: v.string(),
      device: v.string(),
      /** Its author where that is known, else whose phone it is, else who brought it. */
      person: v.string(),
      reason: v.picklist([...parcelProblems, 'unreadable']),
    }),
  ),
  names: namesSchema,
});

/** Orders a phone, or takes an order back that was not obeyed yet (`null`). */
export const phoneOrderSchema = v.object({
  person: v.string(),
  device: v.string(),
  order: v.nullable(orderSchema),
});

export type Phones = v.InferOutput<typeof phonesSchema>;
export type PhoneOrder = v.InferOutput<typeof phoneOrderSchema>;

/** The roles that may do something with the phones of others. */
export function rolesForPhones(verb: Verb): RoleCode[] {
  return roles
    .map(({ code }): RoleCode => code)
    .filter((code) => grantsOf('devices', code).some(({ verbs, within }) => verbs.includes(verb) && within !== 'own'));
}
