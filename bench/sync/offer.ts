import { asked, demandDurability, type Durability } from '../phone/durability.ts';
import type { SyncingSide } from './side.ts';

/** What the script that drives this page can ask for; the answers are milliseconds. */
export interface SyncBench {
  prepare(durability: Durability): Promise<void>;
  /** Rejects when another number of cases has arrived. */
  firstSync(cases: number): Promise<number>;
  edit(count: number): Promise<number>;
  push(): Promise<number>;
  ask(): Promise<number>;
  transactions(): Readonly<typeof asked>;
}

declare global {
  var syncBench: SyncBench;
}

/** Makes one side measurable from outside the page. */
export function offerSync(side: SyncingSide): void {
  globalThis.syncBench = {
    async prepare(durability) {
      demandDurability(durability);
      await side.prepare();
    },
    async firstSync(cases) {
      const ms = await timed(() => side.firstSync());
      const held = await side.held();
      if (held !== cases) throw new Error(`${held} cases instead of ${cases}`);
      return ms;
    },
    edit: (count) => timed(() => side.edit(count)),
    push: () => timed(() => side.push()),
    ask: () => timed(() => side.ask()),
    transactions: () => asked,
  };
}

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
