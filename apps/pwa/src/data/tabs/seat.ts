import type { HeldLock, Platform } from '#platform/platform.ts';

/** As long as the tab lives. */
const FOR_EVER = 2_000_000_000;
/** How often an attached tab in front asks whether the leader is awake. */
const BEAT_MS = 1500;
/** So many questions without an answer mean that the leader is frozen. */
const PATIENCE = 3;

export interface SeatSetting {
  platform: Pick<Platform, 'locks' | 'timer' | 'clock' | 'visible'>;
  name: string;
  /** The seat is this tab's, until the lock is lost. */
  onTaken(lock: HeldLock): void;
  /** Asks whoever sits there for a sign of life. */
  ask(): void;
  /** Somebody in this tab waits for the leader. */
  isNeeded(): boolean;
}

/** The one seat of the leader, and the queue for it. */
export interface Seat {
  /** Takes the seat if it is free at this moment. */
  takeFree(): Promise<HeldLock | undefined>;
  /** Waits for the seat, and takes it by force from a leader that gives no sign of life. */
  queue(): void;
  /** The leader gave a sign of life. */
  alive(): void;
  /** Waits no more. */
  leave(): void;
}

/** Makes a place in the queue. */
export function createSeat({ platform, name, onTaken, ask, isNeeded }: SeatSetting): Seat {
  const { locks, timer, clock, visible } = platform;
  let isQueued = false;
  let waiting: Promise<void> | undefined;
  let callOff = () => {};
  let unanswered = 0;
  let last = 0;

  function take(lock: HeldLock | undefined): void {
    if (lock === undefined) return;
    if (!isQueued) return lock.release();
    leave();
    onTaken(lock);
  }

  function leave(): void {
    isQueued = false;
    callOff();
  }

  /** A tab behind which nobody waits asks for nothing; one that slept itself has not listened. */
  function beat(): void {
    const isAsking = visible.current || isNeeded();
    const slept = clock() - last > 2 * BEAT_MS;
    last = clock();
    if (slept || !isAsking) unanswered = 0;
    if (unanswered >= PATIENCE) return void locks.take(name, { steal: true }).then(take);
    if (isAsking) {
      unanswered += 1;
      ask();
    }
    callOff = timer(BEAT_MS, beat);
  }

  return {
    takeFree: () => locks.take(name, { now: true }),

    queue() {
      isQueued = true;
      waiting ??= locks
        .take(name, { wait: FOR_EVER })
        .then(take)
        .finally(() => (waiting = undefined));
      unanswered = 0;
      last = clock();
      beat();
    },

    alive() {
      unanswered = 0;
    },

    leave,
  };
}
