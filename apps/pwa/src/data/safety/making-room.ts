import type { RxStorage, RxStorageInstance } from 'rxdb/plugins/core';
import { toStorageProblem } from '../storage-problem.ts';

/** Frees something; tells whether there is more room now. */
export type Freeing = () => Promise<boolean>;

/** Finds room when the device is full. */
export interface RoomMaker {
  /** Adds a way to free room; the later it was added, the earlier it is tried. */
  offer(free: Freeing): void;
  /** Tries the ways until one of them freed something. */
  make(): Promise<boolean>;
}

/** Makes the finder of room; `last` is given up when nothing else can be. */
export function createRoomMaker(last: Freeing): RoomMaker {
  const ways: Freeing[] = [last];
  return {
    offer: (free) => ways.unshift(free),
    async make() {
      for (const free of ways) if (await free().catch(() => false)) return true;
      return false;
    },
  };
}

/** Lets writes of a storage that find no room try again after some was freed; nothing of a failed write was stored. */
export function makingRoom(
  storage: RxStorage<object, object>,
  { make }: Pick<RoomMaker, 'make'>,
): RxStorage<object, object> {
  return {
    ...storage,
    async createStorageInstance(parameters) {
      const instance = await storage.createStorageInstance(parameters);
      instance.bulkWrite = insisting(instance.bulkWrite.bind(instance), make);
      return instance;
    },
  };
}

function insisting<Document>(
  write: RxStorageInstance<Document, object, object>['bulkWrite'],
  make: Freeing,
): typeof write {
  return (rows, context) => withRoom(() => write(rows, context), make);
}

/** Does work that stores all or nothing, again and again as long as it finds no room and some can be made. */
export async function withRoom<Result>(work: () => Promise<Result>, make: Freeing): Promise<Result> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (toStorageProblem(error).code !== 'storage-full' || !(await make().catch(() => false))) throw error;
    }
  }
}
