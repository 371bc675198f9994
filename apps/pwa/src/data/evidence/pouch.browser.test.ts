import { describe, expect, it, onTestFinished } from 'vitest';
import { deleteStores } from '../log/indexed-db.ts';
import { find, openPouch, type Pouch, write } from './pouch.ts';
import { storeNameOf } from './store-name.ts';

function openTestPouch(): { pouch: Pouch; name: string } {
  const name = `test-${crypto.randomUUID()}`;
  const pouch = openPouch(name);
  onTestFinished(async () => {
    await pouch.close();
    await deleteStores(storeNameOf(name));
  });
  return { pouch, name };
}

/** Until the result is called, the browser ends every write before it is done, as it does where there is no room. */
function endWrites(): () => void {
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (...begin) {
    const begun = transaction.apply(this, begin);
    if (begin[1] === 'readwrite') queueMicrotask(() => begun.abort());
    return begun;
  };
  const undo = () => void (IDBDatabase.prototype.transaction = transaction);
  onTestFinished(undo);
  return undo;
}

describe('the evidence database', () => {
  it('is there again for the next who comes after the browser ended a write', async () => {
    const { pouch } = openTestPouch();
    await write(pouch, [{ _id: 'one', sealed: '1' }]);
    const stop = endWrites();
    await expect(write(pouch, [{ _id: 'two', sealed: '2' }])).rejects.toMatchObject({ code: 'storage-failed' });
    stop();
    const [one, two] = await Promise.all([find(pouch, 'one'), find(pouch, 'two')]);
    expect([one?.sealed, two]).toEqual(['1', undefined]);
    expect(await write(pouch, [{ _id: 'two', sealed: '2' }])).toEqual([]);
  });

  it('is not made anew when it was deleted behind the app: what it knew would be missing', async () => {
    const { pouch, name } = openTestPouch();
    await write(pouch, [{ _id: 'one', sealed: '1' }]);
    await deleteStores(storeNameOf(name));
    await expect(find(pouch, 'one')).rejects.toMatchObject({ code: 'storage-failed' });
    const databases = await indexedDB.databases();
    expect(databases.map((database) => database.name)).not.toContain(storeNameOf(name));
  });
});
