import { expect, it } from 'vitest';
import { Keeping } from './keeping.svelte.ts';

/** A browser that answers as told, and counts how often it was asked. */
function browser(answer: boolean) {
  let asked = 0;
  const notes = new Map<string, string>();
  return {
    answer,
    asked: () => asked,
    memory: {
      getItem: (key: string) => notes.get(key) ?? null,
      setItem: (key: string, text: string) => void notes.set(key, text),
    },
    platform: {
      storage: {
        room: async () => undefined,
        isPersistent: async () => asked > 0 && answer,
        persist: async () => {
          asked += 1;
          return answer;
        },
      },
    },
  };
}

it('the browser is asked to keep the records once there are some, and the answer is known', async () => {
  const { platform, memory, asked } = browser(true);
  const keeping = new Keeping(platform, memory);
  await keeping.askWhenDue({ hasRecords: false, isInstalled: false });
  expect(asked()).toBe(0);
  await keeping.askWhenDue({ hasRecords: true, isInstalled: false });
  await keeping.askWhenDue({ hasRecords: true, isInstalled: false });
  expect([asked(), keeping.isKept]).toEqual([1, true]);
});

it('a browser that refused is asked again when the app was installed, and only then', async () => {
  const { platform, memory, asked } = browser(false);
  for (const isInstalled of [false, false, true, true]) {
    await new Keeping(platform, memory).askWhenDue({ hasRecords: true, isInstalled });
  }
  expect(asked()).toBe(2);
});
