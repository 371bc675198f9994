import type { Live } from '#platform/live.ts';
import type { Platform } from '#platform/platform.ts';
import type { Database } from '../database.ts';
import type { VaultParcels } from '../parcel/vault-parcels.ts';
import { createBoard } from './board.ts';
import type { Exchange } from './exchange.ts';
import { openLedger } from './ledger.ts';
import { createPacing } from './pacing.ts';
import { createRound, type RoundResult } from './round.ts';
import { createSchedule } from './schedule.ts';
import type { StateKeeper } from './state.ts';
import type { SyncStatus } from './status.ts';
import { openWaiting } from './waiting.ts';

/** The running sync of one person's phone. */
export interface Sync {
  readonly status: Live<SyncStatus> & { readonly current: SyncStatus };
  /** Tries at once; settles when that attempt has ended, however it ended. */
  now(): Promise<void>;
  stop(): Promise<void>;
}

export interface SyncSetting {
  platform: Platform;
  database: Database;
  state: StateKeeper;
  exchange: Exchange;
  device: string;
  /** Packs parcels and reports how the phone is; without it the phone is silent about itself. */
  parcels?: Pick<VaultParcels, 'ask' | 'told' | 'ended'>;
}

/** Starts the sync: from now on what is written goes up and what is new comes down, by itself. */
export async function startSync({ platform, database, state, exchange, device, parcels }: SyncSetting): Promise<Sync> {
  const board = createBoard(platform, state);
  const { status, show } = board;
  const ledger = await openLedger(database);
  const waiting = await openWaiting(database);
  const clock = () => platform.clock();
  const onSending = (sending: ReadonlySet<string>) => show({ sending });
  const onReceived = (documents: number) => show({ received: status.current.received + documents });
  const pacing = createPacing();
  const phone = parcels && { ask: () => parcels.ask(status.current), told: parcels.told.bind(parcels) };
  const round = createRound({
    database,
    exchange,
    state,
    ledger,
    pacing,
    device,
    clock,
    onSending,
    onReceived,
    ...(phone && { phone }),
  });
  const onEnd = (result: RoundResult) => {
    board.end(result);
    void parcels?.ended(result.ok ? null : result.problem);
  };
  const onStart = () => show({ activity: 'exchanging' });
  show(waiting.counts);
  const schedule = createSchedule({ platform, round, random: Math.random, onStart, onEnd });
  waiting.follow((isUnsent) => {
    show(waiting.counts);
    if (isUnsent) schedule.nudge();
  });
  const hangUp = listen(platform, () => schedule.nudge());
  return {
    status,
    now: () => schedule.now(),
    async stop() {
      hangUp();
      await schedule.stop();
      for (const part of [board, waiting, ledger]) part.close();
    },
  };
}

/** Listens for "something moved" while the app is in front; behind, the line would only cost battery. */
function listen({ visible, events }: Platform, moved: () => void): () => void {
  let hangUp: (() => void) | undefined;
  const follow = () => {
    hangUp?.();
    hangUp = visible.current ? events('/api/events', 'moved', moved) : undefined;
  };
  const leave = visible.subscribe(follow);
  follow();
  return () => {
    leave();
    hangUp?.();
  };
}
