import { documentRules } from '../../apps/sync-server/src/services/domain-rules.ts';
import { carriers } from '../../apps/sync-server/src/simulator/people.ts';
import { createRandom } from '../../apps/sync-server/src/simulator/random.ts';
import { startServer, type SimulatedServer } from '../../apps/sync-server/src/simulator/server.ts';
import { createDevice, type Device } from './device.ts';
import { layWire, type Wire } from './wire.ts';

/** A server and the phones around it. */
export interface Field {
  readonly server: SimulatedServer;
  readonly wire: Wire;
  readonly devices: readonly Device[];
  /** True time, milliseconds since 1970 UTC. */
  now(): number;
  pass(ms: number): void;
  newId(): string;
  /** Switches this phone on, and the one that was on off. */
  turnTo(device: Device): Promise<Device>;
  close(): Promise<void>;
}

/** A morning in spring; true time runs on from here. */
const START = Date.UTC(2026, 3, 13);

/** Sets up a field with phones of these carriers (by their place in the list); the same seed gives the same field. */
export async function openField(seed: number, holders: readonly number[]): Promise<Field> {
  let now = START;
  let count = 0;
  const newId = () => `01900000-${hex(seed, 4)}-7000-8000-${hex(count++, 12)}`;
  const clock = () => now;
  const server = await startServer({
    rules: documentRules,
    store: (store) => store,
    sealing: (sealing) => sealing,
    clock,
    newId,
  });
  const wire = layWire(server, createRandom(seed));
  const devices = holders.map((holder, index) => {
    const person = carriers[holder];
    if (person === undefined) throw new RangeError('no such person');
    return createDevice({ name: `seed-${seed}-phone-${index}`, person, wire, now: clock, newId });
  });
  return {
    server,
    wire,
    devices,
    now: clock,
    pass: (ms) => (now += ms),
    newId,
    async turnTo(device) {
      for (const other of devices) if (other !== device) await other.close();
      await device.open();
      return device;
    },
    async close() {
      for (const device of devices) await device.close();
      await server.close();
    },
  };
}

function hex(value: number, length: number): string {
  return value.toString(16).padStart(length, '0').slice(-length);
}
