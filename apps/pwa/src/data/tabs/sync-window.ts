import { createCell, type Cell } from '#platform/live.ts';
import { noStatus, type SyncStatus } from '../sync/status.ts';
import type { Sync } from '../sync/sync.ts';
import type { SpokenStatus } from './frames.ts';

/** The sync as one tab sees it, whichever tab runs it. */
export interface SyncWindow {
  readonly status: Cell<SyncStatus>;
  /** Shows a sync that runs in this tab; the result ends that. */
  show(sync: Pick<Sync, 'status'>): () => void;
  /** Shows what the leader says. */
  hear(status: SpokenStatus): void;
  speak(): SpokenStatus;
}

/** Makes the window; it shows nothing known until somebody leads. */
export function createSyncWindow(): SyncWindow {
  const status = createCell(noStatus);
  return {
    status,
    show(sync) {
      const follow = () => status.set(sync.status.current);
      follow();
      return sync.status.subscribe(follow);
    },
    hear: ({ sending, ...rest }) => status.set({ ...rest, sending: new Set(sending) }),
    speak: () => ({ ...status.current, sending: [...status.current.sending] }),
  };
}
