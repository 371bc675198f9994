import { openDatabase, type Database } from '../../apps/pwa/src/data/database.ts';
import { createTestDisk, type TestDisk } from '../../apps/pwa/src/data/testing.ts';
import { furnish, type Furnished } from '../../apps/pwa/src/data/workspace.ts';
import { createTestPlatform, type TestPlatform } from '../../apps/pwa/src/platform/testing.ts';
import type { Person } from '../../packages/domain/src/access/people.ts';
import type { Wire } from './wire.ts';

/** A phone with the app's real data layer, on a disk that outlives the app. */
export interface Device {
  readonly name: string;
  person: Person;
  readonly disk: TestDisk;
  /** How far its clock is off, in milliseconds. */
  skew: number;
  isOnline: boolean;
  /** The running app. */
  readonly app: Furnished;
  readonly database: Database;
  readonly platform: TestPlatform;
  /** Starts the app. RxDB allows one process 13 collections, so only one phone can be on at a time. */
  open(): Promise<void>;
  /** Runs one attempt to sync to its end. */
  sync(): Promise<void>;
  /** Ends the app, at whatever it is. */
  close(): Promise<void>;
}

export interface DeviceSetting {
  name: string;
  person: Person;
  wire: Wire;
  /** True time, milliseconds since 1970 UTC. */
  now(): number;
  newId(): string;
}

/** Makes a phone that is off. */
export function createDevice({ name, person, wire, now, newId }: DeviceSetting): Device {
  let running: { app: Furnished; database: Database; platform: TestPlatform } | undefined;

  function on() {
    if (running === undefined) throw new Error(`${name} is off`);
    running.platform.setClock(now() + device.skew);
    return running;
  }

  const device: Device = {
    name,
    person,
    disk: createTestDisk(),
    skew: 0,
    isOnline: true,
    get app() {
      return on().app;
    },
    get database() {
      return on().database;
    },
    get platform() {
      return on().platform;
    },

    async open() {
      if (running !== undefined) return;
      const start = now() + device.skew;
      const platform = createTestPlatform({ start, newId, fetch: (_address, init) => wire.carry(device, init) });
      platform.online.set(device.isOnline);
      const database = await openDatabase({ name, storage: device.disk.storage });
      const app = await furnish(platform, { ...device.person, organisation: null }, database);
      running = { app, database, platform };
    },

    async sync() {
      on().platform.online.set(device.isOnline);
      await on().app.sync.now();
    },

    async close() {
      await running?.app.close();
      running = undefined;
    },
  };
  return device;
}
