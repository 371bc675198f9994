import * as v from 'valibot';

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

/** How a phone is: nothing of it says anything about a person or a case. All of it is optional for older apps. */
export const deviceStateSchema = v.object({
  /** Documents with words the server has given no receipt for. */
  unsent: v.optional(count),
  /** How long the oldest of them waits, in milliseconds. */
  waiting: v.optional(count),
  /** Documents whose words were refused and are kept on the phone. */
  refused: v.optional(count),
  /** Bytes used by the app, and bytes the browser would still give it. */
  used: v.optional(count),
  free: v.optional(count),
  /** Version of the app. */
  version: v.optional(v.pipe(v.string(), v.maxLength(40))),
  /** The browser promised not to clear the data by itself. */
  persisted: v.optional(v.boolean()),
  /** The phone's database was gone at start: so many records and unsent changes were there before. */
  vanished: v.optional(v.object({ records: count, unsent: count })),
});

/** The server's public key for parcels: a raw P-256 point in base64. */
export const sealingKeySchema = v.object({ id: name, public: v.pipe(v.string(), v.maxLength(100)) });

/**
 * What a phone needs to pack parcels and to be recognised while it is locked: the server's key, the secret its
 * parcels are proven with, and the token that stands for the device without a session.
 */
export const sealingSchema = v.object({ key: sealingKeySchema, secret: name, token: name });

/** What an administrator orders: `revoke` a phone that is given back, `wipe` one that is lost. Both hand over first. */
export const orders = ['revoke', 'wipe'] as const;
export const orderSchema = v.picklist(orders);

const deviceTokenSchema = v.object({ device: name, token: name });

/** A phone asks for its orders without a session: the vaults on it, each with its token. */
export const orderRequestSchema = v.object({
  devices: v.pipe(v.array(deviceTokenSchema), v.minLength(1), v.maxLength(20)),
});

/** The orders that stand; a vault without one is not named. The epoch tells whether a carried parcel is still there. */
export const orderAnswerSchema = v.object({
  epoch: v.string(),
  orders: v.array(v.object({ device: v.string(), person: v.string(), order: orderSchema })),
});

/** A phone reports that a vault is destroyed. */
export const obeyedSchema = deviceTokenSchema;

export type DeviceState = v.InferOutput<typeof deviceStateSchema>;
export type SealingKey = v.InferOutput<typeof sealingKeySchema>;
export type DeviceSealing = v.InferOutput<typeof sealingSchema>;
export type Order = (typeof orders)[number];
export type DeviceToken = v.InferOutput<typeof deviceTokenSchema>;
export type OrderAnswer = v.InferOutput<typeof orderAnswerSchema>;
