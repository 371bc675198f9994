import type { Platform } from '#platform/platform.ts';
import type { RoundResult } from '../sync/round.ts';
import { createSchedule, type Schedule } from '../sync/schedule.ts';
import { StorageProblem } from '../storage-problem.ts';
import { type Contents, DamagedFile } from './contents.ts';
import type { Entry, Journal } from './journal.ts';
import type { Stand } from './stand.ts';
import type { FileReason } from './status.ts';
import { type Sent, upload } from './upload.ts';

/** From this size on, in bytes, a file is large. */
const LARGE_BYTES = 512 * 1024;

/** So often the server may fail over one file while it takes others (S12). */
const PATIENCE = 5;

/** So long a page that was left may take to end. */
const LEAVING_MS = 5000;

export interface LaneSetting {
  platform: Platform;
  /** Name of the lane: of the tabs of one person, one sends. */
  name: string;
  journal: Journal;
  contents: Contents;
  /** The user who sends. */
  person: string;
  standOf(entry: Entry): Promise<{ stand: Stand; epoch: string | undefined }>;
  mayLargeGo(): boolean;
  signal: AbortSignal;
  /** Why a file stays, or nothing when it is on its way. */
  onHeld(entry: Entry, reason: FileReason | undefined): void;
  onSending(entry: Entry, bytes: number): void;
  onChange(): void;
  onEnd(result: RoundResult): void;
}

/** Sends files after their records, beside the sync: small pictures first, then small files, then large ones. */
export function createLane(setting: LaneSetting): Schedule {
  const { platform, onEnd } = setting;
  const failures: Failures = new Map();
  const round = async (): Promise<RoundResult> => {
    // The page before this one lets go of it as it ends, and that may take a moment. Who keeps it is another tab at work.
    const lock = await platform.locks.take(setting.name, { wait: LEAVING_MS });
    if (lock === undefined) return { ok: true };
    try {
      return await new Round(setting, failures).run();
    } finally {
      lock.release();
    }
  };
  return createSchedule({ platform, round, random: Math.random, onStart: () => undefined, onEnd });
}

/** How often a file failed, and whether the server took another one since. */
type Failures = Map<string, { count: number; isServerAlive: boolean }>;

class Round {
  readonly #setting: LaneSetting;
  readonly #failures: Failures;
  #suspects: Entry[] = [];

  constructor(setting: LaneSetting, failures: Failures) {
    this.#setting = setting;
    this.#failures = failures;
  }

  async run(): Promise<RoundResult> {
    const { journal } = this.#setting;
    await journal.refresh();
    for (const entry of inTurn(journal.outstanding())) {
      if (this.#setting.signal.aborted) break;
      const sent = await this.#try(entry);
      this.#setting.onChange();
      if (sent?.kind === 'line') return { ok: false, problem: sent.problem, retryAfter: sent.retryAfter };
    }
    await this.#parkPoison();
    await journal.mark();
    if (this.#suspects.length > 0) return { ok: false, problem: 'server' };
    return { ok: true };
  }

  async #try(entry: Entry): Promise<Sent | undefined> {
    const reason = await this.#reasonToHold(entry);
    this.#setting.onHeld(entry, reason);
    if (reason !== undefined) return undefined;
    const sent = await this.#send(entry);
    await this.#settle(entry, sent);
    return sent;
  }

  async #reasonToHold(entry: Entry): Promise<FileReason | undefined> {
    if (entry.state === 'parked') return entry.reason;
    const { stand } = await this.#setting.standOf(entry);
    if (stand === 'waiting') return 'record-first';
    if (stand === 'refused') return 'record-refused';
    if (stand === 'unfiled') return 'unfiled';
    // A case that left this person's reach still gets the photos that were taken for it (S4).
    if (stand === 'absent' && !entry.isNamed) return 'unfiled';
    if (stand === 'named' && !entry.isNamed) await this.#setting.journal.change(entry, { isNamed: true });
    return entry.size >= LARGE_BYTES && !this.#setting.mayLargeGo() ? 'large-waits' : undefined;
  }

  async #send(entry: Entry): Promise<Sent> {
    const { platform, person, signal, contents, onSending } = this.#setting;
    const onProgress = (bytes: number) => onSending(entry, bytes);
    const read = (from: number, to: number) => contents.readRange(entry.digest, from, to);
    try {
      onProgress(0);
      return await upload(entry, { platform, person, signal, read, onProgress });
    } catch (error) {
      if (error instanceof DamagedFile) return { kind: 'refused', code: 'damaged' };
      if (error instanceof StorageProblem) return { kind: 'line', problem: 'storage-failed' };
      throw error;
    }
  }

  async #settle(entry: Entry, sent: Sent): Promise<void> {
    const { journal, onHeld } = this.#setting;
    if (sent.kind === 'received') {
      this.#failures.delete(entry.digest);
      for (const failure of this.#failures.values()) failure.isServerAlive = true;
      const { epoch } = await this.#setting.standOf(entry);
      return journal.change(entry, { state: 'received', epoch });
    }
    if (sent.kind === 'refused') {
      onHeld(entry, sent.code);
      return journal.change(entry, { state: 'parked', reason: sent.code });
    }
    onHeld(entry, sent.kind === 'early' ? 'record-first' : undefined);
    if (sent.kind !== 'failed') return;
    const { count, isServerAlive } = this.#failures.get(entry.digest) ?? { count: 0, isServerAlive: false };
    // Its own codes are about the file, whatever the server does with others.
    this.#failures.set(entry.digest, {
      count: count + 1,
      isServerAlive: isServerAlive || sent.code.startsWith('file.'),
    });
    this.#suspects.push(entry);
  }

  /** A file is poison when the server keeps failing over it and takes others. */
  async #parkPoison(): Promise<void> {
    const { journal, onHeld } = this.#setting;
    const isPoison = ({ digest }: Entry) => {
      const failure = this.#failures.get(digest);
      return failure !== undefined && failure.count >= PATIENCE && failure.isServerAlive;
    };
    for (const entry of this.#suspects.filter(isPoison)) {
      await journal.change(entry, { state: 'parked', reason: 'server' });
      onHeld(entry, 'server');
      this.#failures.delete(entry.digest);
    }
    this.#suspects = this.#suspects.filter((entry) => !isPoison(entry));
  }
}

/** Small pictures, then small files, then large ones; within these the oldest first. */
function inTurn(entries: readonly Entry[]): Entry[] {
  const turn = ({ isThumb, size }: Entry) => (isThumb ? 0 : size < LARGE_BYTES ? 1 : 2);
  return [...entries].sort((one, other) => turn(one) - turn(other) || one.order - other.order);
}
