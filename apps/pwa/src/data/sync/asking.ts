import { received } from '@jiefen/domain/sync/held';
import { PROTOCOL, type Change, type Collection, type SyncRequest, type SyncResponse } from '@jiefen/domain/sync/wire';
import type { Database } from '../database.ts';
import { toHeld, toRow } from '../row.ts';
import type { StorageProblemCode } from '../storage-problem.ts';
import type { Exchange, ExchangeProblem } from './exchange.ts';
import type { Ledger } from './ledger.ts';
import type { Pacing } from './pacing.ts';
import type { StateKeeper } from './state.ts';
import type { SyncProblem } from './status.ts';

/** Everything one round of sync works with. */
export interface Round {
  database: Database;
  exchange: Exchange;
  state: StateKeeper;
  ledger: Ledger;
  pacing: Pacing;
  device: string;
  /** Phone clock, milliseconds since 1970 UTC. */
  clock(): number;
  onSending(ids: ReadonlySet<string>): void;
  onReceived(documents: number): void;
  /** What a request says about this phone, and what an answer says to it. */
  phone?: {
    ask(): Promise<Pick<SyncRequest, 'state' | 'sealing'>>;
    told(response: Pick<SyncResponse, 'sealing' | 'order'>): Promise<void>;
  };
}

/** A round, or a step of it, that came to nothing; `retryAfter` is what the server asks for, in milliseconds. */
export type Failed = {
  ok: false;
  problem: SyncProblem | ExchangeProblem | StorageProblemCode;
  retryAfter?: number | undefined;
};

/** What to add to an ordinary request. */
type Question = Partial<Pick<SyncRequest, 'checkpoint' | 'limit' | 'push' | 'inventory' | 'need' | 'offer'>>;

export type Asked = { ok: true; response: SyncResponse } | Failed;

/** Sends one request from where the phone stands. What fails teaches the pacing; the clocks are compared on the way. */
export async function ask(round: Round, question: Question): Promise<Asked> {
  const { state, pacing, device } = round;
  const push = question.push ?? [];
  round.onSending(new Set(push.map(({ doc }) => doc.id)));
  const exchanged = await round.exchange({
    protocol: PROTOCOL,
    device,
    checkpoint: state.current.checkpoint,
    limit: pacing.pullLimit,
    ...(await round.phone?.ask()),
    ...question,
    push,
  });
  round.onSending(new Set());
  if (!exchanged.ok) {
    await learn(round, push, exchanged.problem);
    return exchanged;
  }
  const { response, sentAt, receivedAt } = exchanged;
  pacing.succeeded(receivedAt - sentAt, push);
  await round.phone?.told(response);
  state.note({ offset: Math.round(response.serverTime - (sentAt + receivedAt) / 2) });
  return { ok: true, response };
}

/** Makes the next request smaller, and parks a change that surely cannot go (S12). */
async function learn(round: Round, push: Change[], problem: ExchangeProblem): Promise<void> {
  const { pacing } = round;
  if (problem === 'timeout') pacing.timedOut();
  if (push.length === 0) return;
  if (problem === 'too-large') await park(round, pacing.wasTooLarge(push), problem);
  if (problem === 'rejected' || problem === 'server') await park(round, pacing.failed(push), problem);
}

/** Keeps the words with the reason; they go again when the person changes them. */
async function park({ database, clock }: Round, change: Change | undefined, reason: string): Promise<void> {
  if (change === undefined) return;
  const { op, collection, doc } = change;
  await database.synced.get(collection)?.rewrite([doc.id], (row) => {
    if (row === undefined || row.body.op !== op) return undefined;
    return toRow(received(toHeld(row), { op, id: doc.id, ver: 0, outcome: 'quarantined', reason }, ''), row, clock());
  });
}

/** Finds the collection of a pushed change by its op. */
export function collectionsOf(push: readonly Change[]): (op: string) => Collection | undefined {
  const collections = new Map(push.map(({ op, collection }) => [op, collection]));
  return (op) => collections.get(op);
}
