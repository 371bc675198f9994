import type { Platform } from '#platform/platform.ts';
import { createBackoff, type Backoff } from './backoff.ts';
import type { RoundResult } from './round.ts';

const AFTER_NUDGE_MS = 400;
const POLL_MS = 60_000;

export interface ScheduleSetting {
  platform: Pick<Platform, 'timer' | 'online' | 'visible'>;
  round(): Promise<RoundResult>;
  onStart(): void;
  /** After a failure the next attempt comes by itself. */
  onEnd(result: RoundResult): void;
  /** Gives numbers from 0 to 1. */
  random(): number;
}

/** Decides when a round runs; there is never more than one. */
export interface Schedule {
  /** Something was written here or moved at the server: a round should run soon, unless one waits after a failure. */
  nudge(): void;
  /** Runs a round at once; settles when it has ended. A round that runs already is waited for first. */
  now(): Promise<void>;
  /** Runs no more; settles when the last round has ended. */
  stop(): Promise<void>;
}

/**
 * Runs rounds: at the start, when the network or the person comes back, shortly after a nudge or at once when the phone
 * is put away, and every 60 seconds while the app is in front.
 */
export function createSchedule(setting: ScheduleSetting): Schedule {
  return new Rounds(setting);
}

class Rounds implements Schedule {
  readonly #setting: ScheduleSetting;
  readonly #backoff: Backoff;
  readonly #leave: (() => void)[];
  #running: Promise<void> | undefined;
  /** `spaced`: after a failure, with growing distance. `told`: the server named the time. */
  #waiting: 'no' | 'spaced' | 'told' = 'no';
  #isNudged = false;
  #isStopped = false;
  #callOff = () => {};

  constructor(setting: ScheduleSetting) {
    this.#setting = setting;
    this.#backoff = createBackoff(setting.random);
    const { online, visible } = setting.platform;
    this.#leave = [
      online.subscribe(() => this.#onReturn(online.current)),
      visible.subscribe(() => this.#onReturn(visible.current || this.#isNudged)),
    ];
    void this.#start();
  }

  nudge(): void {
    this.#isNudged = true;
    if (this.#running === undefined && this.#waiting === 'no') this.#later(AFTER_NUDGE_MS);
  }

  async now(): Promise<void> {
    await this.#running;
    await this.#start();
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#callOff();
    for (const leave of this.#leave) leave();
    await this.#running;
  }

  /** Whoever puts the phone away right after saving does not wait for the nudge. */
  #onReturn(isBack: boolean): void {
    if (isBack && this.#waiting !== 'told') void this.#start();
  }

  #later(ms: number): void {
    this.#callOff();
    if (this.#isStopped) return;
    this.#callOff = this.#setting.platform.timer(ms, () => void this.#start());
  }

  #start(): Promise<void> {
    if (this.#isStopped || !this.#setting.platform.online.current) return Promise.resolve();
    this.#running ??= this.#run();
    return this.#running;
  }

  async #run(): Promise<void> {
    const { onStart, round, onEnd } = this.#setting;
    this.#callOff();
    this.#isNudged = false;
    this.#waiting = 'no';
    onStart();
    let result: RoundResult = { ok: false, problem: 'internal' };
    try {
      result = await round();
    } finally {
      this.#running = undefined;
      onEnd(result);
      this.#plan(result);
    }
  }

  #plan(result: RoundResult): void {
    if (!result.ok) {
      this.#waiting = result.retryAfter === undefined ? 'spaced' : 'told';
      return this.#later(this.#backoff.next(result.retryAfter));
    }
    this.#backoff.reset();
    if (this.#isNudged) this.#later(AFTER_NUDGE_MS);
    else if (this.#setting.platform.visible.current) this.#later(POLL_MS);
  }
}
