import { applyAnswer } from './apply.ts';
import { ask, type Failed, type Round } from './asking.ts';
import { compare, type Repair } from './audit.ts';
import type { Take } from './take.ts';

/**
 * Brings the phone and the server to agree on these scopes (S9): asks for the list of each, lets go what is not in it
 * and asks again for what differs. Whether it helped shows the next comparison.
 */
export async function repair(round: Round, take: Take, scopes: readonly string[]): Promise<{ ok: true } | Failed> {
  const need: Repair['need'] = [];
  for (const scope of scopes) {
    const asked = await ask(round, { inventory: scope });
    if (!asked.ok) return asked;
    const { response } = asked;
    // A list taken while there is more to tell is of another moment than what the phone holds.
    if ((await take([], response)) === 'reset' || response.more) return { ok: true };
    const found = compare(await round.ledger.entriesIn(scope), response.inventory ?? []);
    await applyAnswer(round, { epoch: response.epoch, receipts: [], documents: found.leave }, () => undefined);
    need.push(...found.need);
  }
  while (need.length > 0) {
    const asked = await ask(round, { need: need.splice(0, round.pacing.pullLimit) });
    if (!asked.ok) return asked;
    if ((await take([], asked.response)) === 'reset') return { ok: true };
  }
  return { ok: true };
}
