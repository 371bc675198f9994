import type { DocumentBody } from '@jiefen/domain/case-type/envelope';
import type { DeviceSealing } from '@jiefen/domain/sync/device';
import { toChange } from '@jiefen/domain/sync/held';
import { createSealer, type Sealer } from '@jiefen/domain/sync/parcel-seal';
import type { Collection } from '@jiefen/domain/sync/wire';
import type { Database } from '../database.ts';
import { unsentRows } from '../sync/collect.ts';
import { toHeld, type Row } from '../row.ts';
import type { Shelf } from './shelf.ts';

export interface PackerSetting {
  database: Database;
  shelf: Shelf;
  device: string;
  author: { person: string; region: string };
  /** Phone clock, milliseconds since 1970 UTC. */
  clock(): number;
}

/** Keeps a sealed parcel of every unsent row outside the vault, as long as the vault is open. */
export interface Packer {
  /** Packs for this server key from now on, and everything unsent anew. */
  use(given: DeviceSealing): Promise<void>;
  /** Settles when the shelf agrees with the rows. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

interface Packing {
  sealer: Sealer;
  /** Names a document to nobody who does not have the secret. */
  tagOf(id: string): Promise<string>;
}

/** Starts packing. A parcel follows its row within a moment and never holds the row up. */
export function startPacker(setting: PackerSetting): Packer {
  const { database, shelf, device } = setting;
  const waiting = new Map<string, { collection: Collection; row: Row<DocumentBody> | undefined }>();
  /** The op each parcel on the shelf is about. */
  const packed = new Map<string, string>();
  let packing: Packing | undefined;
  let work: Promise<void> = Promise.resolve();

  /** One step after the other; a shelf that fails must not stop the rows, which are safe in the vault. */
  const next = (step: () => Promise<void>) => (work = work.then(step).catch(() => undefined));

  async function drain(): Promise<void> {
    if (packing === undefined) return;
    for (const [id, { collection, row }] of waiting) {
      waiting.delete(id);
      const tag = await packing.tagOf(id);
      if (row?.unsent !== 1) {
        packed.delete(id);
        await shelf.remove(device, [tag]);
      } else if (packed.get(id) !== row.body.op) {
        await shelf.put({ device, tag, parcel: await seal(setting, packing, collection, row) });
        packed.set(id, row.body.op);
      }
    }
  }

  async function reconcile(): Promise<void> {
    if (packing === undefined) return;
    const stale = new Set((await shelf.of(device)).map(({ tag }) => tag));
    for (const { collection, row } of await unsentRows(database)) {
      stale.delete(await packing.tagOf(row.id));
      waiting.set(row.id, { collection, row });
    }
    await shelf.remove(device, [...stale]);
    await drain();
  }

  const subscriptions = [...database.synced].map(([collection, rows]) =>
    rows.changes.subscribe((changes) => {
      for (const { id, before, after } of changes) {
        if (before?.unsent !== 1 && after?.unsent !== 1) continue;
        // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- a collection that travels holds documents
        waiting.set(id, { collection, row: after as Row<DocumentBody> | undefined });
      }
      void next(drain);
    }),
  );

  return {
    async use(given) {
      const made = await toPacking(setting, given);
      packing = made;
      packed.clear();
      await shelf.putVault({ device, token: given.token, vault: database.name });
      await next(reconcile);
    },

    settled: () => next(reconcile),

    async stop() {
      for (const subscription of subscriptions) subscription.unsubscribe();
      // What was written last may not have been told yet.
      await next(reconcile);
    },
  };
}

async function toPacking({ device }: PackerSetting, { key, secret }: DeviceSealing): Promise<Packing> {
  return {
    sealer: await createSealer(crypto, { device, key, secret }),
    async tagOf(id) {
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${secret}\n${id}`));
      return [...new Uint8Array(digest.slice(0, 16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    },
  };
}

function seal({ author, clock }: PackerSetting, { sealer }: Packing, collection: Collection, row: Row<DocumentBody>) {
  const at = new Date(clock()).toISOString();
  return sealer.seal({ ...author, at, changes: [toChange(collection, toHeld(row))] });
}
