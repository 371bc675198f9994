import type { HeldLock, Platform } from '#platform/platform.ts';
import type { Duties } from '../duties.ts';
import type { Ring } from '../keyring.ts';
import { openDoor, type Door } from '../tab-lock.ts';
import type { Frame, Here } from './frames.ts';
import { type Ground, Leading } from './leading.ts';
import { openLine, type Line } from './line.ts';
import { createRemote, type Remote } from './remote.ts';
import { createSeat, type Seat } from './seat.ts';
import { createSharedStorage, type SharedStorage } from './shared-storage.ts';
import { createSyncWindow, type SyncWindow } from './sync-window.ts';

/** How long a closing tab waits for the answers to its last questions. */
const LAST_ANSWERS_MS = 2000;

export interface TabsSetting {
  platform: Platform;
  ring: Pick<Ring, 'vault' | 'cipher'>;
  /** Opens the vault in this tab. */
  open(): Promise<Ground>;
  /** Begins what the leader does; the rows can be reached. */
  serve(): Promise<Duties>;
  /** This tab cannot go on: it was sent away, or the vault could not be opened here when it was needed. */
  onEnd(): void;
}

/**
 * The tabs of one person: one leads, has the vault open and syncs; the others are attached and work on its rows. When
 * the leader closes, dies or sleeps, another takes its place; a leader that wakes up attaches itself.
 */
export class Tabs {
  readonly shared: SharedStorage;
  readonly window: SyncWindow = createSyncWindow();
  readonly #setting: TabsSetting;
  readonly #line: Line;
  readonly #door: Door;
  readonly #seat: Seat;
  #leading: Leading | undefined;
  #remote: Remote | undefined;
  #leader = '';
  #term = 0;
  #isBegun = false;
  /** This tab leads and the rows are here, but nobody is served yet. */
  #isStanding = false;
  #isOver = false;

  constructor(setting: TabsSetting) {
    const { platform, ring } = setting;
    this.#setting = setting;
    this.#line = openLine(platform, ring, (frame) => this.#hear(frame));
    this.#door = openDoor(platform, ring.vault, setting.onEnd);
    this.shared = createSharedStorage(`tab-${platform.newId()}`, (table, bulk) => this.#leading?.tell(table, bulk));
    this.#seat = createSeat({
      platform,
      name: ring.vault,
      onTaken: (lock) => void this.#promote(lock),
      ask: () => this.#line.say({ kind: 'who', term: this.#term }),
      isNeeded: () => !this.#isBegun || this.#remote?.isWaiting === true,
    });
  }

  /** Leads if nobody does, and attaches itself otherwise. Rejects when the vault does not open. */
  async join(): Promise<void> {
    const lock = await this.#seat.takeFree();
    if (lock === undefined) await this.#attach();
    else await this.#lead(lock);
  }

  /** The database is open: from now on this tab can serve the others. */
  async begin(): Promise<void> {
    this.#isBegun = true;
    if (this.#isStanding) await this.#serve();
  }

  /** Runs one exchange with the server, in whichever tab that is done; a new leader runs one by itself. */
  async sync(): Promise<void> {
    if (this.#leading?.duties) await this.#leading.duties.sync.now();
    else await this.#remote?.ask('', { method: 'sync' }).catch(() => undefined);
  }

  /** Tells the other tabs that the vault is about to be destroyed. */
  sendAway(): void {
    this.#door.sendAway();
  }

  /** Leaves: the next tab leads. `closeRows` closes the database. */
  async close(closeRows: () => Promise<void>): Promise<void> {
    this.#isOver = true;
    this.#seat.leave();
    const leading = this.#leading;
    if (leading === undefined) {
      await this.#lastAnswers();
      this.shared.giveUp();
    }
    await leading?.leave();
    await closeRows();
    this.#leading = undefined;
    leading?.end();
    this.#line.close();
    this.#door.close();
  }

  async #lastAnswers(): Promise<void> {
    const until = this.#setting.platform.clock() + LAST_ANSWERS_MS;
    while (this.#remote?.isWaiting === true && this.#setting.platform.clock() < until) {
      await new Promise<void>((resolve) => void this.#setting.platform.timer(20, resolve));
    }
  }

  async #attach(): Promise<void> {
    const { newId } = this.#setting.platform;
    this.#leader = '';
    this.#remote = createRemote({ newId, say: (call) => this.#line.say(call) });
    this.#seat.queue();
    await this.shared.stand(this.#remote.storage);
  }

  async #promote(lock: HeldLock): Promise<void> {
    try {
      await this.#lead(lock);
      if (this.#isBegun && this.#isStanding) await this.#serve();
    } catch {
      // Where the vault does not open, nothing waits for ever: calls fail as `closed`.
      this.shared.giveUp();
      this.#setting.onEnd();
    }
  }

  async #lead(lock: HeldLock): Promise<void> {
    const leading = this.#begin(lock);
    this.shared.float();
    this.#remote?.close();
    this.#remote = undefined;
    leading.announce();
    const ground = await this.#setting.open().catch((error: unknown) => {
      if (this.#leading !== leading) return undefined;
      this.#leading = undefined;
      lock.release();
      throw error;
    });
    if (this.#leading !== leading) return ground?.close();
    if (ground === undefined) return;
    leading.stand(ground);
    await this.shared.stand(ground.storage);
    this.#isStanding = this.#leading === leading;
  }

  #begin(lock: HeldLock): Leading {
    const leading = new Leading({
      id: this.#setting.platform.newId(),
      term: (this.#term += 1),
      lock,
      say: (frame) => this.#line.say(frame),
      status: () => this.window.speak(),
      tableOf: (name) => this.shared.tableOf(name),
      onTaken: () => this.#demote(leading),
    });
    this.#leading = leading;
    void lock.lost.then(() => this.#demote(leading));
    return leading;
  }

  /** Called once for each time as the leader: when the rows are here and the database is open. */
  async #serve(): Promise<void> {
    const leading = this.#leading;
    this.#isStanding = false;
    await this.shared.catchUp();
    if (leading === undefined || this.#leading !== leading) return;
    const duties = await this.#setting.serve();
    if (this.#leading !== leading) {
      duties.lose();
      return duties.close();
    }
    leading.serve(duties, (changed) => {
      const hangUp = [this.window.status.subscribe(changed), this.window.show(duties.sync)];
      return () => hangUp.forEach((stop) => stop());
    });
  }

  /** Another tab has taken the seat by force: this one slept. */
  #demote(leading: Leading): void {
    if (this.#leading !== leading || this.#isOver) return;
    this.#leading = undefined;
    this.#isStanding = false;
    this.shared.float();
    leading.lose();
    void this.#attach();
  }

  #hear(frame: Frame): void {
    if (this.#isOver && frame.kind !== 'answer') return;
    switch (frame.kind) {
      case 'who':
        this.#term = Math.max(this.#term, frame.term);
        return this.#leading?.asked(frame.term);
      case 'here':
        return this.#hearLeader(frame);
      case 'call':
        return this.#leading?.answer(frame);
      case 'answer':
        return this.#remote?.answered(frame);
      case 'changed':
        return this.#hearChanged(frame);
    }
  }

  #hearChanged({ leader, table, bulk }: Extract<Frame, { kind: 'changed' }>): void {
    if (this.#remote === undefined || leader !== this.#leader) return;
    if (bulk !== undefined) this.#remote.changed(table, bulk);
    else void this.shared.catchUp(table).catch(() => undefined);
  }

  #hearLeader({ leader, term, isReady, status }: Here): void {
    if (term < this.#term) return;
    // Whoever led before slept while another took the seat.
    if (this.#leading && leader !== this.#leading.id && term > this.#leading.term) this.#demote(this.#leading);
    this.#term = term;
    if (this.#remote === undefined) return;
    this.#seat.alive();
    if (status) this.window.hear(status);
    if (!isReady || leader === this.#leader) return;
    this.#leader = leader;
    // From here on the leader tells of changes; what was before is read again.
    this.#line.say({ kind: 'who', term });
    this.#remote.follow(leader);
    void this.shared.catchUp().catch(() => undefined);
  }
}
