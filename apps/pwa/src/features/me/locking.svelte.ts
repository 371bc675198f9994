import type { Keyring } from '#data/keyring.ts';
import type { IdleMinutes } from '#data/keyring/settings.ts';
import type { LockChoices, WayChanged } from '#data/keyring/ways.ts';
import type { UnlockProblem } from '#data/keyring/unlocked.ts';
import type { Gate } from '#features/workspace/gate.svelte.ts';

export type WayProblem = UnlockProblem['problem'] | 'short-pin';

/** How the vault of the person at work opens and locks. */
export class Locking {
  #choices = $state.raw<LockChoices & { passkeyLikely: boolean }>();
  #problem = $state.raw<WayProblem>();
  #busy = $state(false);
  readonly #gate: Pick<Gate, 'platform'>;
  readonly #keyring: Keyring;
  readonly #person: string;

  constructor(gate: Pick<Gate, 'platform'>, keyring: Keyring, person: string) {
    this.#gate = gate;
    this.#keyring = keyring;
    this.#person = person;
    void this.#read();
  }

  /** Undefined until they are read, and for a vault that has no locks of its own yet. */
  get choices(): (LockChoices & { passkeyLikely: boolean }) | undefined {
    return this.#choices;
  }

  get problem(): WayProblem | undefined {
    return this.#problem;
  }

  get isBusy(): boolean {
    return this.#busy;
  }

  async setIdle(minutes: IdleMinutes): Promise<void> {
    await this.#keyring.setIdle(this.#person, minutes);
    await this.#read();
  }

  /** Adds a PIN of six digits. Tells whether it is there now. */
  async addPin(password: string, pin: string): Promise<boolean> {
    if (pin.length === 6) return this.#change(() => this.#keyring.setPin(this.#person, password, pin));
    this.#problem = 'short-pin';
    return false;
  }

  async removePin(): Promise<void> {
    await this.#keyring.removePin(this.#person);
    await this.#read();
  }

  /** Adds fingerprint, face or screen lock of this phone. Tells whether it is there now. */
  async addPasskey(password: string): Promise<boolean> {
    return this.#change(() => this.#keyring.addPasskey(this.#person, password));
  }

  async removePasskey(): Promise<void> {
    await this.#keyring.removePasskey(this.#person);
    await this.#read();
  }

  async #change(work: () => Promise<WayChanged>): Promise<boolean> {
    this.#busy = true;
    const changed = await work();
    this.#busy = false;
    this.#problem = changed.ok ? undefined : changed.problem;
    await this.#read();
    return changed.ok;
  }

  async #read(): Promise<void> {
    const choices = await this.#keyring.choicesOf(this.#person);
    const passkeyLikely = await this.#gate.platform.passkeys.isLikely();
    this.#choices = choices && { ...choices, passkeyLikely };
  }
}
