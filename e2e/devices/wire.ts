import { gunzipSync } from 'node:zlib';
import { checked } from '../../apps/sync-server/src/routes/checked.ts';
import type { Random } from '../../apps/sync-server/src/simulator/random.ts';
import type { SimulatedServer } from '../../apps/sync-server/src/simulator/server.ts';
import { syncRequestSchema, syncResponseSchema, type SyncRequest } from '../../packages/domain/src/sync/wire.ts';
import type { Device } from './device.ts';

/** One request that reached the server, and what it was answered. */
export interface Passed {
  device: string;
  pushed: number;
  /** It compared or repaired, because phone and server had not agreed. */
  isRepair: boolean;
  requestBytes: number;
  answerBytes: number;
}

/** The way between phones and the real server core: it loses requests, loses answers and lets people write meanwhile. */
export interface Wire {
  isFaulty: boolean;
  /** What stands before the server and may answer in its place. */
  gate: (request: SyncRequest) => Response | undefined;
  /** What a person does on the phone while a request is under way. */
  meanwhile: (device: Device) => Promise<void>;
  readonly passed: Passed[];
  carry(device: Device, init: RequestInit): Promise<Response>;
}

/** Lays the wire to a server. */
export function layWire(server: SimulatedServer, random: Random): Wire {
  const wire: Wire = {
    isFaulty: false,
    gate: () => undefined,
    meanwhile: async () => undefined,
    passed: [],

    async carry(device, { body }) {
      const text = unpack(body);
      if (wire.isFaulty && random.chance(0.1)) throw new TypeError('the request was lost');
      const request = checked(syncRequestSchema, JSON.parse(text));
      const refusal = wire.gate(request);
      if (refusal !== undefined) return refusal;
      const answer = await server.sync.exchange(device.person, request);
      checked(syncResponseSchema, JSON.parse(answer.toString()));
      wire.passed.push({
        device: device.name,
        pushed: request.push.length,
        isRepair: request.inventory !== undefined || request.need !== undefined,
        requestBytes: Buffer.byteLength(text),
        answerBytes: Buffer.byteLength(answer),
      });
      if (wire.isFaulty && random.chance(0.2)) await wire.meanwhile(device);
      if (wire.isFaulty && random.chance(0.1)) throw new TypeError('the answer was lost');
      if (wire.isFaulty && random.chance(0.02)) return new Response('<html>Wi-Fi login</html>', { status: 200 });
      return new Response(answer, { status: 200, headers: { 'content-type': 'application/json' } });
    },
  };
  return wire;
}

function unpack(body: RequestInit['body']): string {
  return body instanceof ArrayBuffer ? gunzipSync(body).toString() : String(body);
}
