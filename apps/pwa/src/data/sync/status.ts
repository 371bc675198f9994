import type { Row } from '../row.ts';
import type { StorageProblemCode } from '../storage-problem.ts';
import type { ExchangeProblem } from './exchange.ts';

/**
 * Why the last attempt did not succeed. `disagreement`: phone and server could not be brought to agree yet;
 * `internal`: this app has a fault.
 */
export type SyncProblem =
  | Exclude<ExchangeProblem, 'too-large' | 'rejected'>
  | Exclude<StorageProblemCode, 'taken' | 'closed'>
  | 'disagreement'
  | 'internal';

/** What people need to tell apart; the rest of the reasons ask nothing different of them. */
export function toSyncProblem(problem: ExchangeProblem | StorageProblemCode | SyncProblem): SyncProblem {
  if (problem === 'too-large' || problem === 'rejected') return 'server';
  return problem === 'taken' || problem === 'closed' ? 'storage-failed' : problem;
}

/** How the phone stands with the server. Times are the phone's clock, in milliseconds since 1970 UTC. */
export interface SyncStatus {
  online: boolean;
  /** `waiting`: an attempt failed and the next one is due later. */
  activity: 'idle' | 'exchanging' | 'waiting';
  lastSuccess: number | null;
  /** Server clock minus phone clock, in milliseconds, measured at the middle of the round trip. */
  offset: number | null;
  /** Documents with words the server has given no receipt for. */
  pending: number;
  /** Documents whose words the server refused; they stay. */
  refused: number;
  /** Since when the longest-waiting words wait. */
  oldestUnsent: number | null;
  /** The documents whose words are on the way at this moment. */
  sending: ReadonlySet<string>;
  /** Documents that arrived since the app was opened. */
  received: number;
  /** The first sync of this phone has ended once. */
  complete: boolean;
  problem: SyncProblem | null;
}

/** The one state of a document's last words (S1). Drafts are a state of their own: they are not documents yet. */
export type RowState = 'onPhone' | 'sending' | 'received' | 'refused';

/** Tells in which state the words of a row are. */
export function rowState(row: Pick<Row, 'id' | 'unsent' | 'refusal'>, sending: ReadonlySet<string>): RowState {
  if (row.refusal !== null) return 'refused';
  if (row.unsent === 0) return 'received';
  return sending.has(row.id) ? 'sending' : 'onPhone';
}

/** What a status says before anything is known. */
export const noStatus: SyncStatus = {
  online: false,
  activity: 'idle',
  lastSuccess: null,
  offset: null,
  pending: 0,
  refused: 0,
  oldestUnsent: null,
  sending: new Set(),
  received: 0,
  complete: false,
  problem: null,
};
