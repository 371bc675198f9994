import { describe, expect, it } from 'vitest';
import { deleteStores } from '../log/indexed-db.ts';
import type { Phone } from './testing/phone.ts';
import { setStage } from './testing/stage.ts';

/** Writes case after case until one is not taken; gives those that were, and why the last was not. */
async function writeUntilRefused(phone: Phone): Promise<{ kept: string[]; why: string }> {
  const kept: string[] = [];
  for (let count = 0; ; count += 1) {
    const id = `first-${count}`;
    const refused = await phone.write(id, { title: id }).catch((error: Error) => error);
    if (refused !== undefined) return { kept, why: refused.message };
    kept.push(id);
  }
}

const idsOf = async (phone: Phone) => (await phone.ids()).sort();

describe('a database that is deleted under the open app', () => {
  it('takes no word that it would not keep', async () => {
    const stage = await setStage('own');
    const app = await stage.start();
    await app.write('one', { title: '一' });
    await deleteStores(stage.vaultOf('phone'));
    const late = await app.write('two', { title: '二' }).catch((error: Error) => error.message);
    expect(late).toBe('storage-failed');
    expect(await idsOf(app)).not.toContain('two');
    await app.close();

    const later = await stage.start();
    expect(await idsOf(later)).toEqual([]);
    await later.write('three', { title: '三' });
    expect(await idsOf(later)).toEqual(['three']);
    await later.close();
  });
});

describe('two tabs that write into one vault at once', () => {
  it('the first is refused from the moment the second has it, and every word of either that was acknowledged stands', async () => {
    const stage = await setStage('own');
    const first = await stage.start();
    const writing = writeUntilRefused(first);
    await expect.poll(async () => (await first.ids()).length).toBeGreaterThan(3);
    const second = await stage.start();
    await second.write('second', { title: '二' });
    const { kept, why } = await writing;
    expect(why).toBe('taken');
    await second.write('later', { title: '三' });
    for (const app of [first, second]) await app.close();

    const third = await stage.start();
    expect(await idsOf(third)).toEqual([...kept, 'later', 'second'].sort());
    await third.close();
  });

  it('a tab that is killed while it writes leaves every acknowledged word to the next', async () => {
    const stage = await setStage('own');
    const acknowledged: string[] = [];
    const first = await stage.start();
    const writing = (async () => {
      for (let count = 0; ; count += 1) {
        await first.write(`w${count}`, { title: String(count) });
        acknowledged.push(`w${count}`);
      }
    })().catch(() => undefined);
    await expect.poll(() => acknowledged.length).toBeGreaterThan(20);
    first.kill();
    const stood = [...acknowledged];
    void writing;
    const second = await stage.start();
    expect(await idsOf(second)).toEqual(expect.arrayContaining(stood));
    await second.close();
  });
});
