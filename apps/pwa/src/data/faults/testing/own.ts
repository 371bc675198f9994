import type { Collection } from '@jiefen/domain/sync/wire';
import { createBrowserPlatform } from '#platform/browser.ts';
import type { Platform } from '#platform/platform.ts';
import { openDatabase } from '../../database.ts';
import { createCipher } from '../../log/cipher.ts';
import { openStore } from '../../storage.ts';
import { furnish, type Furnished } from '../../workspace.ts';
import type { Carry, OpenPhone } from './phone.ts';

const CASES = 'mediation' satisfies Collection;

const profile = {
  id: 'u-zhao',
  name: '赵测试',
  role: 'village-mediator',
  orgId: 'pmc-np',
  region: '990101',
  organisation: null,
} as const;

/** Opens this app's own data layer on its own encrypted storage, with its own sync. */
export const openPhone: OpenPhone = async ({ name, carry, key }) => {
  const platform = platformOver(carry);
  const store = await openStore(platform, { vault: name, cipher: createCipher(key) });
  if (store === 'wrong-key') throw new Error(store);
  const app = await furnish(platform, profile, await openDatabase(store));
  return {
    write: (id, words) => write(app, id, words),
    async read(id) {
      const row = await app.documents.read(CASES, id);
      if (row === undefined) return undefined;
      const { title, brief, caseNo, conflicts } = row.body;
      return { title: title ?? '', brief: brief ?? '', caseNo: caseNo ?? '', conflicts: conflicts.length };
    },
    ids: async () => (await app.documents.list(CASES)).map(({ id }) => id),
    sync: () => app.sync.now(),
    async close() {
      await app.close();
      store.close();
    },
  };
};

async function write({ documents }: Furnished, id: string, words: object): Promise<void> {
  const known = await documents.read(CASES, id);
  const saved =
    known === undefined
      ? await documents.create(CASES, { id, schema: 1, ...words })
      : await documents.change(CASES, id, (body) => ({ ...body, ...words }));
  if (!saved.ok) throw new Error(saved.problem);
}

/** A browser whose network is the test's; it syncs when it is told to, so that the steps of a scenario are its own. */
function platformOver(carry: Carry): Platform {
  return {
    ...createBrowserPlatform(),
    timer: () => () => {},
    events: () => () => {},
    async fetch(_address, { body }) {
      const answer = await carry(JSON.parse(await unpacked(body)));
      return new Response(JSON.stringify(answer), { headers: { 'content-type': 'application/json' } });
    },
  };
}

async function unpacked(body: RequestInit['body']): Promise<string> {
  if (!(body instanceof ArrayBuffer)) return String(body);
  return new Response(new Blob([body]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
}
