import type { RxStorage } from 'rxdb/plugins/core';
import type { HeldLock } from '#platform/platform.ts';
import type { Duties } from '../duties.ts';
import type { Call, ChangeBulk, Frame, SpokenStatus } from './frames.ts';
import { answerCall, type HostSetting } from './host.ts';

/** More changes at once, as in a first sync, are not told one by one: whoever needs one of them reads it again. */
const FEW = 20;

/** What only the leader has: the open vault. */
export interface Ground {
  storage: RxStorage<object, object>;
  close(): void;
}

export interface LeadingSetting extends Pick<HostSetting, 'tableOf' | 'onTaken'> {
  id: string;
  term: number;
  lock: HeldLock;
  say(frame: Frame): void;
  status(): SpokenStatus;
}

/** One tab's time as the leader. */
export class Leading {
  readonly id: string;
  readonly lock: HeldLock;
  readonly #setting: LeadingSetting;
  #term: number;
  #ground: Ground | undefined;
  #duties: Duties | undefined;
  #stopShowing = () => {};
  /** Somebody has asked who leads; a tab that is alone speaks to nobody. */
  #hasAudience = false;
  #isOver = false;

  constructor(setting: LeadingSetting) {
    this.#setting = setting;
    this.id = setting.id;
    this.lock = setting.lock;
    this.#term = setting.term;
  }

  get term(): number {
    return this.#term;
  }

  get duties(): Duties | undefined {
    return this.#duties;
  }

  /** The vault is open here; it is closed with the time as the leader. */
  stand(ground: Ground): void {
    this.#ground = ground;
  }

  /** From now on the others are answered; `show` puts the status up and gives how to take it down. */
  serve(duties: Duties, show: (changed: () => void) => () => void): void {
    this.#duties = duties;
    this.#stopShowing = show(() => this.#hasAudience && this.announce());
    this.announce();
  }

  announce(): void {
    const { id: leader, say, status } = this.#setting;
    const isReady = this.#duties !== undefined;
    say({ kind: 'here', leader, term: this.#term, isReady, status: isReady ? status() : null });
  }

  /** Somebody asks who leads, and has heard of a leader of this term. */
  asked(term: number): void {
    this.#hasAudience = true;
    this.#term = Math.max(term, this.#term);
    this.announce();
  }

  tell(table: string, bulk: ChangeBulk): void {
    if (!this.#hasAudience) return;
    const isMuch = bulk.events.length > FEW && bulk.context !== 'lost';
    this.#setting.say({ kind: 'changed', leader: this.id, table, ...(isMuch ? {} : { bulk }) });
  }

  answer(call: Call): void {
    const duties = this.#duties;
    if (duties === undefined || this.#isOver || call.leader !== this.id) return;
    const { tableOf, onTaken, say } = this.#setting;
    const sync = () => duties.sync.now();
    // What goes wrong because this tab is leaving is asked again at the next leader.
    const isMeant = ({ problem }: { problem?: unknown }) => problem === undefined || !this.#isOver;
    void answerCall({ tableOf, onTaken, sync, say: (answer) => isMeant(answer) && say(answer) }, call);
  }

  /** Ends the duties while the rows are still here; from then on nobody is answered. */
  async leave(): Promise<void> {
    this.#stopShowing();
    await this.#duties?.close();
    this.#isOver = true;
  }

  /** The rows are somebody else's by now: nothing more is written. */
  lose(): void {
    this.#duties?.lose();
    void this.leave().catch(() => undefined);
    this.end();
  }

  /** Gives the vault back. */
  end(): void {
    this.#isOver = true;
    this.#ground?.close();
    this.lock.release();
  }
}
