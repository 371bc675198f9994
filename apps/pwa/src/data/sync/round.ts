import type { Change, SyncResponse } from '@jiefen/domain/sync/wire';
import { StorageProblem } from '../storage-problem.ts';
import { ask, type Asked, type Failed, type Round } from './asking.ts';
import { disagreements } from './audit.ts';
import { collectSuspect, collectUnsent } from './collect.ts';
import { offerEverything } from './offers.ts';
import { repair } from './repair.ts';
import { createTake, type Take } from './take.ts';

const MOST_REPAIRS = 3;

export type RoundResult = { ok: true } | Failed;

/**
 * Makes the round: send everything unsent, take everything new, compare, and repair what differs. What went wrong is
 * returned; a round that is run again goes on where the last one stopped. Only one round may run at a time.
 */
export function createRound(round: Round): () => Promise<RoundResult> {
  const take = createTake(round);
  return async () => {
    try {
      return await untilAgreed(round, take);
    } catch (error) {
      if (error instanceof StorageProblem) return { ok: false, problem: error.code };
      throw error;
    }
  };
}

async function untilAgreed(round: Round, take: Take): Promise<RoundResult> {
  for (let repairs = 0; ; repairs += 1) {
    const drained = await drain(round, take);
    if (!drained.ok) return drained;
    await round.ledger.counted;
    const scopes = disagreements(round.ledger, drained.response);
    if (scopes.length === 0) {
      await round.state.save({ complete: true, lastSuccess: round.clock() });
      return { ok: true };
    }
    if (repairs === MOST_REPAIRS) return { ok: false, problem: 'disagreement' };
    const repaired = await repair(round, take, scopes);
    if (!repaired.ok) return repaired;
  }
}

/** Exchanges until the server has nothing more to tell and nothing waits that was not sent. */
async function drain(round: Round, take: Take): Promise<Asked> {
  const { database, pacing, state } = round;
  const sent = new Set<string>();
  for (;;) {
    const offered = state.current.offering ? await offerEverything(round) : { ok: true as const };
    if (!offered.ok) return offered;
    const push = await collectUnsent(database, pacing);
    const before = JSON.stringify(state.current.checkpoint);
    const asked = await ask(round, { push });
    if (!asked.ok && canGoOn(asked, push)) continue;
    if (!asked.ok) return asked;
    for (const { op } of push) sent.add(op);
    if ((await take(push, asked.response)) === 'reset') {
      sent.clear();
      continue;
    }
    const rest = await collectUnsent(database, pacing);
    if (!asked.response.more && rest.every(({ op }) => sent.has(op))) {
      const tried = await trySuspect(round, take);
      if (tried === undefined) return asked;
      if (!tried.ok) return tried;
    } else if (isStuck(asked.response, before)) {
      return { ok: false, problem: 'server' };
    }
  }
}

/** Gives a change that failed alone one more chance, where it stands in nobody's way (S12). */
async function trySuspect(round: Round, take: Take): Promise<Asked | undefined> {
  const suspect = await collectSuspect(round.database, round.pacing);
  if (suspect === undefined) return undefined;
  const asked = await ask(round, { push: [suspect] });
  if (asked.ok) await take([suspect], asked.response);
  return asked;
}

/** Too much at once, or a change the server cannot read: the next request is smaller, or goes without it. */
function canGoOn({ problem }: Failed, push: readonly Change[]): boolean {
  return push.length > 0 && (problem === 'too-large' || problem === 'rejected');
}

/** The server speaks of more and gives nothing: asking at once again would ask for ever. */
function isStuck({ more, documents, receipts, checkpoint }: SyncResponse, before: string): boolean {
  return more && documents.length === 0 && receipts.length === 0 && JSON.stringify(checkpoint) === before;
}
