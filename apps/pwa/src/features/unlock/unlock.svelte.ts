import type { Resident, Unlocked, Way } from '#data/keyring.ts';
import type { Profile } from '#data/profile.ts';

export type UnlockRefusal = Extract<Unlocked, { ok: false }>;

/** What a door needs of the gate. */
export interface DoorKeeper {
  unlock(vault: string, way: Way): Promise<Unlocked>;
  finishRecovery(profile: Profile, password: string): Promise<void>;
}

/** One locked vault and what somebody types before it. */
export class Door {
  secret = $state('');
  #refusal = $state.raw<UnlockRefusal>();
  #busy = $state(false);
  #waitsUntil = $state(0);
  #recovered = $state.raw<Profile>();
  readonly resident: Resident;
  readonly #keeper: DoorKeeper;
  readonly #clock: () => number;

  constructor(resident: Resident, keeper: DoorKeeper, clock: () => number) {
    this.resident = resident;
    this.#keeper = keeper;
    this.#clock = clock;
    this.#waitsUntil = resident.wait > 0 ? clock() + resident.wait : 0;
  }

  /** Why it did not open. */
  get refusal(): UnlockRefusal | undefined {
    return this.#refusal;
  }

  get isBusy(): boolean {
    return this.#busy;
  }

  /** Milliseconds since 1970 UTC until which no password is looked at. */
  get waitsUntil(): number {
    return this.#waitsUntil;
  }

  /** Whom a recovery code has let in; the next thing is a password. */
  get recovered(): Profile | undefined {
    return this.#recovered;
  }

  /** Tries one way; what was typed is forgotten either way. */
  async open(way: Way): Promise<void> {
    this.#busy = true;
    const opened = await this.#keeper.unlock(this.resident.vault, way);
    this.#busy = false;
    this.secret = '';
    this.#refusal = opened.ok ? undefined : opened;
    if (opened.ok && 'code' in way) this.#recovered = opened.profile;
    if (!opened.ok && 'wait' in opened && opened.wait > 0) this.#waitsUntil = this.#clock() + opened.wait;
  }

  /** Sets the password after a recovery. */
  async finish(password: string): Promise<void> {
    if (this.#recovered === undefined) return;
    this.#busy = true;
    await this.#keeper.finishRecovery(this.#recovered, password);
    this.#busy = false;
  }
}
