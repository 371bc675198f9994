import { orderAnswerSchema, type DeviceToken, type OrderAnswer } from '@jiefen/domain/sync/device';
import * as v from 'valibot';
import { call } from '../http.ts';
import type { Line } from './hand-over.ts';

const PATIENCE_MS = 20_000;

/** Asks what stands ordered for vaults of this phone; undefined without any, or when the server could not be asked. */
export async function askOrders(line: Line, devices: readonly DeviceToken[]): Promise<OrderAnswer | undefined> {
  if (devices.length === 0) return undefined;
  const body = { devices: devices.slice(0, 20).map(({ device, token }) => ({ device, token })) };
  const reply = await call(line, { method: 'POST', address: '/api/devices/orders', body, patience: PATIENCE_MS });
  const read = v.safeParse(orderAnswerSchema, reply.kind === 'answer' ? reply.body : undefined);
  return read.success ? read.output : undefined;
}

/** Tells the server that a vault is destroyed; true when it heard. */
export async function reportObeyed(line: Line, token: DeviceToken): Promise<boolean> {
  const reply = await call(line, {
    method: 'POST',
    address: '/api/devices/obeyed',
    body: token,
    patience: PATIENCE_MS,
  });
  return reply.kind === 'answer';
}
