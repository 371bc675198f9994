import type { Content, Contents } from './contents.ts';
import type { Entry, Journal } from './journal.ts';
import type { Stand } from './stand.ts';

/** Making room on the phone. */
export interface EvidenceRoom {
  /** Takes files off the disk that the server has received, the oldest first, until so many bytes are free. Small pictures stay. */
  freeAcknowledged(bytes: number): Promise<{ freed: number; files: number }>;
  /** What the files take, in bytes, and how much of it could be freed. */
  measure(): Promise<{ used: number; acknowledged: number }>;
  /**
   * Erases the files of documents that have left this phone (S3), unless they are still to be sent, and sends again
   * what a server was given before it was restored from a backup (S8).
   */
  review(): Promise<void>;
}

export interface RoomSetting {
  contents: Contents;
  journal: Journal;
  standOf(entry: Entry): Promise<{ stand: Stand; epoch: string | undefined }>;
}

/** Makes the housekeeping of one evidence database. */
export function createRoom({ contents, journal, standOf }: RoomSetting): EvidenceRoom {
  /** Files that nobody waits for any more: the server has them. */
  async function acknowledged(): Promise<Content[]> {
    await journal.refresh();
    const waiting = new Set(journal.outstanding().map(({ digest }) => digest));
    return (await contents.list()).filter(({ digest }) => !waiting.has(digest));
  }

  return {
    async freeAcknowledged(bytes) {
      const files = (await acknowledged()).filter(({ isThumb }) => !isThumb);
      let freed = 0;
      let count = 0;
      for (const { digest, size } of files.sort((one, other) => one.order - other.order)) {
        if (freed >= bytes) break;
        await contents.remove(digest);
        freed += size;
        count += 1;
      }
      return { freed, files: count };
    },

    async measure() {
      const total = (files: readonly Content[]) => files.reduce((sum, { size }) => sum + size, 0);
      const free = (await acknowledged()).filter(({ isThumb }) => !isThumb);
      return { used: total(await contents.list()), acknowledged: total(free) };
    },

    async review() {
      const left: Entry[] = [];
      const kept = new Set<string>();
      for (const entry of await journal.all()) {
        const { stand, epoch } = await standOf(entry);
        const isLeft = stand === 'absent' && entry.state === 'received';
        if (isLeft) left.push(entry);
        else kept.add(entry.digest);
        if (isForgotten(entry, epoch) && (await contents.has(entry.digest)))
          await journal.change(entry, { state: 'waiting' });
      }
      for (const { digest } of left) if (!kept.has(digest)) await contents.remove(digest);
      if (left.length > 0) await journal.forget(left);
    },
  };
}

/** Files that were fetched from the server have no epoch of their own: others sent them. */
function isForgotten({ state, epoch }: Entry, present: string | undefined): boolean {
  return state === 'received' && epoch !== undefined && present !== undefined && epoch !== present;
}
