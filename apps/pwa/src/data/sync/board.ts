import { createCell, type Cell } from '#platform/live.ts';
import type { Platform } from '#platform/platform.ts';
import type { RoundResult } from './round.ts';
import type { StateKeeper } from './state.ts';
import { noStatus, toSyncProblem, type SyncStatus } from './status.ts';

/** Where the status of the sync is written up. */
export interface Board {
  readonly status: Cell<SyncStatus>;
  show(change: Partial<SyncStatus>): void;
  /** Writes up how a round ended. */
  end(result: RoundResult): void;
  close(): void;
}

/** Hangs the board up; it follows the network by itself. */
export function createBoard({ online }: Pick<Platform, 'online'>, state: StateKeeper): Board {
  const status = createCell(noStatus);
  const show = (change: Partial<SyncStatus>) => status.set({ ...status.current, ...change });
  const showState = () => {
    const { offset, lastSuccess, complete } = state.current;
    show({ offset, lastSuccess, complete, online: online.current });
  };
  showState();
  return {
    status,
    show,
    end(result) {
      showState();
      if (result.ok) show({ activity: 'idle', problem: null });
      else show({ activity: 'waiting', problem: toSyncProblem(result.problem) });
    },
    close: online.subscribe(showState),
  };
}
