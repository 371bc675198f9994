import type { Database } from '../database.ts';
import type { LightRow } from '../row.ts';
import type { SyncStatus } from './status.ts';

/** Counts what waits to be received and what was refused. */
export interface Waiting {
  readonly counts: Pick<SyncStatus, 'pending' | 'refused' | 'oldestUnsent'>;
  /** Calls after every change; tells whether it left something unsent. */
  follow(changed: (isUnsent: boolean) => void): void;
  close(): void;
}

/** Counts what is stored and keeps counting. Others may be writing meanwhile. */
export async function openWaiting({ synced }: Database): Promise<Waiting> {
  const listeners = new Set<(isUnsent: boolean) => void>();
  const since = new Map<string, number>();
  const refused = new Set<string>();

  function count(id: string, row: LightRow | undefined): void {
    if (row?.unsent === 1) since.set(id, row.since);
    else since.delete(id);
    if (row?.refusal != null) refused.add(id);
    else refused.delete(id);
  }

  const subscriptions = [...synced.values()].map((rows) =>
    rows.changes.subscribe((changes) => {
      for (const { id, after } of changes) count(id, after);
      const isUnsent = changes.some(({ after }) => after?.unsent === 1);
      for (const changed of listeners) changed(isUnsent);
    }),
  );
  for (const rows of synced.values()) {
    for (const { light } of await rows.heads())
      if (light.unsent === 1 || light.refusal !== null) count(light.id, light);
  }

  return {
    get counts() {
      const oldest = Math.min(...since.values());
      return { pending: since.size, refused: refused.size, oldestUnsent: since.size === 0 ? null : oldest };
    },
    follow: (changed) => void listeners.add(changed),
    close() {
      for (const subscription of subscriptions) subscription.unsubscribe();
    },
  };
}
