import type { OpenTab, TabSetting, TestTab } from './tab.ts';

const address = new URL('./tab.ts', import.meta.url).href;

/** A tab in a page of its own: fresh modules, the same origin, the same disk. */
export interface Page extends TestTab {
  /** Ends without a word, as when the system kills it. */
  kill(): void;
}

type Inside = Window & typeof globalThis;

/** Opens one more tab. */
export async function openPage(setting: TabSetting): Promise<Page> {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const inside = frame.contentWindow as Inside;
  // The test runner has the dynamic imports of its modules pass through this.
  Object.assign(inside, { __vitest_browser_runner__: Reflect.get(window, '__vitest_browser_runner__') });
  const load: (from: string) => Promise<{ openTab: OpenTab }> = inside.eval('(from) => import(from)');
  const { openTab } = await load(address);
  const tab = await openTab(setting);
  const { close } = tab;
  return Object.assign(tab, {
    kill: () => frame.remove(),
    async close() {
      if (!frame.isConnected) return;
      await close();
      frame.remove();
    },
  });
}
