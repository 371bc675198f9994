import type { SyncProblem } from '../sync/status.ts';
import type { Entry } from './journal.ts';

/**
 * Why a file is not on its way, where that is not the line.
 * - `record-first`: the words of the case go before its photos (S13); `record-refused`: and they were refused
 * - `unfiled`: no case names it; `large-waits`: it is large and waits for a line that costs nothing
 * - anything else is the server's code, or `damaged`: it cannot be read here any more
 */
export type FileReason = string;

/** Where a file is that the server has not received. What is not listed is received. */
export interface FileStatus {
  entry: Entry;
  state: 'onPhone' | 'sending' | 'refused';
  reason: FileReason | undefined;
  /** Bytes that are at the server. */
  sent: number;
}

/** How the files of this phone stand. */
export interface EvidenceStatus {
  /** Files without a receipt by their digest, the oldest first. */
  files: ReadonlyMap<string, FileStatus>;
  /** The journal has been read. Before that nothing may be called received. */
  isKnown: boolean;
  /** Entries of the journal that could not be read. */
  damaged: number;
  /** Why the last attempt did not go through. */
  problem: SyncProblem | null;
  /** Large files may go over any line. */
  largeAnyway: boolean;
}

/** What is said before the evidence database has been opened. */
export const noEvidence: EvidenceStatus = {
  files: new Map(),
  isKnown: false,
  damaged: 0,
  problem: null,
  largeAnyway: true,
};
