import { obeyedSchema, orderAnswerSchema, orderRequestSchema } from '@jiefen/domain/sync/device';
import { carryAnswerSchema, carryRequestSchema } from '@jiefen/domain/sync/parcel';
import * as v from 'valibot';
import { problem } from '../problem.ts';
import { createAttempts } from '../services/attempts.ts';
import type { Tokens } from '../services/devices/tokens.ts';
import type { Parcels } from '../services/parcels/parcels.ts';
import { defineOpenRoute, type Route } from './route.ts';
import type { ServerContext } from './server-context.ts';

/** As large as what a phone may send by itself. */
const MAX_BYTES = 1_048_576;
/** What comes without a session, per address: a whole office may share one. */
const PER_ADDRESS = { most: 600, within: 15 * 60_000 };

export interface DeviceRouteSetting {
  tokens: Tokens;
  parcels: Parcels;
  addressOf(context: ServerContext): string;
  /** Milliseconds since 1970 UTC. */
  clock(): number;
}

type Admit = (context: ServerContext) => void;

const handOverSchema = v.object({ ...obeyedSchema.entries, ...carryRequestSchema.entries });

/** Phones that are locked, or whose session has ended: the token of a vault stands for it. */
export function deviceRoutes(setting: DeviceRouteSetting): Route[] {
  const attempts = createAttempts(PER_ADDRESS, () => setting.clock());
  const admit: Admit = (context) => {
    const wait = attempts.take(setting.addressOf(context));
    if (wait > 0) throw problem('request.too-many', undefined, wait);
  };
  return [ordersRoute(setting, admit), handOverRoute(setting, admit), obeyedRoute(setting, admit)];
}

function ordersRoute({ tokens }: DeviceRouteSetting, admit: Admit): Route {
  return defineOpenRoute({
    method: 'POST',
    path: '/api/devices/orders',
    summary: 'What stands ordered for the vaults on a phone, each named with its token',
    policy: 'anyone',
    body: orderRequestSchema,
    answer: orderAnswerSchema,
    async handle({ context, body }) {
      admit(context);
      return tokens.orders(body.devices);
    },
  });
}

function handOverRoute({ tokens, parcels }: DeviceRouteSetting, admit: Admit): Route {
  return defineOpenRoute({
    method: 'POST',
    path: '/api/devices/parcels',
    summary: 'Sealed unsent work of a vault without a session',
    policy: 'anyone',
    body: handOverSchema,
    maxBytes: MAX_BYTES,
    answer: carryAnswerSchema,
    async handle({ context, body }) {
      admit(context);
      const vault = await tokens.find(body);
      if (vault === undefined) throw problem('device.unknown');
      const isOwn = body.parcels.every(({ device }) => device === vault.device);
      if (!isOwn) throw problem('device.unknown', 'a parcel of another vault');
      return parcels.carry({ region: vault.region, person: undefined }, body.parcels);
    },
  });
}

function obeyedRoute({ tokens }: DeviceRouteSetting, admit: Admit): Route {
  return defineOpenRoute({
    method: 'POST',
    path: '/api/devices/obeyed',
    summary: 'A vault is destroyed as ordered; its sessions end',
    policy: 'anyone',
    body: obeyedSchema,
    answer: 'nothing',
    async handle({ context, body }) {
      admit(context);
      await tokens.obeyed(body);
    },
  });
}
