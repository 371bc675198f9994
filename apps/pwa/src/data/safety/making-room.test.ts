import { expect, it } from 'vitest';
import { createTestPlatform } from '#platform/testing.ts';
import { openDatabase } from '../database.ts';
import { createTestDisk } from '../testing.ts';
import { furnish } from '../workspace.ts';
import { createRoomMaker, makingRoom } from './making-room.ts';

const profile = {
  id: 'u-zhao',
  name: '赵测试',
  role: 'village-mediator' as const,
  orgId: 'pmc-np',
  region: '990101',
  organisation: null,
};

/** A phone with room for nothing, on which so many things can be freed. */
async function fullPhone(freeable: number) {
  const disk = createTestDisk();
  const freed: string[] = [];
  const take = (what: string) => async () => {
    if (freed.length >= freeable) return false;
    freed.push(what);
    return true;
  };
  const room = createRoomMaker(take('reserve'));
  room.offer(take('received photos'));
  const platform = createTestPlatform({ start: Date.parse('2026-04-15T10:00:00+08:00') });
  const database = await openDatabase({ name: disk.storage.name, storage: makingRoom(disk.storage, room) });
  const { documents, close } = await furnish(platform, profile, database);
  disk.beforeWrite = () => {
    if (freed.length < 2) throw new DOMException('full', 'QuotaExceededError');
  };
  const saved = await documents.create('mediation', { schema: 1, title: '邻里排水' });
  const found = await documents.list('mediation');
  await close();
  return { saved, freed, found };
}

it('S1: a write that finds no room frees received photos first, then the reserve, and is stored once', async () => {
  const { saved, freed, found } = await fullPhone(2);
  expect(saved.ok).toBe(true);
  expect(freed).toEqual(['received photos', 'received photos']);
  expect(found.map(({ body }) => body.title)).toEqual(['邻里排水']);
});

it('S1: when nothing more can be freed the write says that the phone is full, and nothing of it is there', async () => {
  const { saved, freed, found } = await fullPhone(1);
  expect(saved).toEqual({ ok: false, problem: 'storage-full' });
  expect(freed).toHaveLength(1);
  expect(found).toEqual([]);
});
