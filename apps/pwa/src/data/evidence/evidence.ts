import type { Cell } from '#platform/live.ts';
import type { Cipher } from '../log/cipher.ts';
import type { Schedule } from '../sync/schedule.ts';
import { type SyncProblem, toSyncProblem } from '../sync/status.ts';
import type { Furnished } from '../workspace.ts';
import { createBoard } from './board.ts';
import { createFiling, type Filing } from './filing.ts';
import { follow } from './follow.ts';
import type { Entry } from './journal.ts';
import { createLane } from './lane.ts';
import { openParts, type Parts } from './parts.ts';
import type { Recordings } from './recordings.ts';
import { createRoom, type EvidenceRoom } from './room.ts';
import { createShowing, type Show } from './showing.ts';
import { standOf } from './stand.ts';
import type { EvidenceStatus } from './status.ts';
import { createLocate, type Locate } from './whereabouts.ts';

/** The photos, recordings and signatures of this phone. */
export interface Evidence extends Omit<Filing, 'finish'>, Pick<EvidenceRoom, 'freeAcknowledged' | 'measure'> {
  show: Show;
  /** Where files are that this phone has not to send. */
  locate: Locate;
  readonly recordings: Recordings;
  /** Sends a file once more that the server did not take. */
  sendAgain(entry: Entry): Promise<void>;
  /** Lets large files go over any line until the app is closed. */
  sendLargeNow(): Promise<void>;
  /** Whether large files may go over a line that costs money; remembered. */
  setLargeAnyway(isAnyway: boolean): Promise<void>;
  /** Tries to send now; settles when that attempt has ended. */
  sendNow(): Promise<void>;
  close(): Promise<void>;
}

export interface EvidenceSetting {
  /** Name of the evidence database. */
  name: string;
  cipher: Cipher;
  furnished: Pick<Furnished, 'platform' | 'profile' | 'documents' | 'sync'>;
  status: Cell<EvidenceStatus>;
}

/** Opens the evidence database of a person and starts sending what is not received. Rejects when it cannot be opened. */
export async function openEvidence(setting: EvidenceSetting): Promise<Evidence> {
  const { name, cipher, furnished, status } = setting;
  const { platform, profile, documents } = furnished;
  const parts = await openParts(name, cipher, platform);
  const { journal, pouch, preference } = parts;
  const board = createBoard(journal, status);
  const standing = ({ of, digest }: Entry) => standOf(documents, of, digest);
  const room = createRoom({ ...parts, standOf: standing });
  const leaving = new AbortController();
  const large = { isNow: false };
  const lane = createLane({
    ...{ ...board, ...parts, platform, name: `${name}-lane`, signal: leaving.signal },
    standOf: standing,
    person: profile.id,
    mayLargeGo: () => preference.largeAnyway || large.isNow || platform.connection() === 'free',
    onChange: () => board.show(),
    onEnd: (result) => board.show({ problem: result.ok ? null : toSyncProblem(result.problem) }),
  });
  const show = () => board.show({ largeAnyway: preference.largeAnyway });
  const channel = platform.channel(name);
  channel.listen(() => void journal.refresh().then(show));
  const changed = () => {
    show();
    channel.post('changed');
    lane.nudge();
  };
  // What kept a file back was the line or the session, and the sync has just got through.
  const onReceived = () => (isOutdated(status.current.problem) ? void lane.now() : lane.nudge());
  const stop = follow(furnished, { onReceived, onGone: () => void room.review() });
  const filing = createFiling({
    ...{ ...parts, documents, changed, person: profile.id },
    // What is kept back for words is not given up for a photo.
    makeRoom: async (bytes) => (await room.freeAcknowledged(bytes)).files > 0,
    newId: () => platform.newId(),
    clock: () => platform.clock(),
  });
  show();
  await filing.finish();
  await room.review();

  return {
    ...{ keep: filing.keep, add: filing.add, file: filing.file, discard: filing.discard },
    ...{ freeAcknowledged: room.freeAcknowledged, measure: room.measure },
    ...sending(parts, lane, { changed, large }),
    show: createShowing(parts, platform),
    locate: createLocate(journal, platform),
    recordings: parts.recordings,
    async close() {
      stop();
      channel.close();
      leaving.abort();
      await lane.stop();
      await pouch.close();
    },
  };
}

/** Whether a sync that went through shows that a reason against sending is gone. */
function isOutdated(problem: SyncProblem | null): boolean {
  return problem === 'sign-in' || problem === 'offline' || problem === 'not-our-server';
}

function sending(
  { journal, preference }: Pick<Parts, 'journal' | 'preference'>,
  lane: Schedule,
  { changed, large }: { changed(): void; large: { isNow: boolean } },
): Pick<Evidence, 'sendAgain' | 'sendLargeNow' | 'setLargeAnyway' | 'sendNow'> {
  return {
    sendNow: () => lane.now(),
    async sendAgain(entry) {
      await journal.change(entry, { state: 'waiting', reason: undefined });
      changed();
    },
    async sendLargeNow() {
      large.isNow = true;
      await lane.now();
    },
    async setLargeAnyway(isAnyway) {
      await preference.set(isAnyway);
      changed();
    },
  };
}
