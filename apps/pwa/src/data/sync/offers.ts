import { toOffer, wantedAgain } from '@jiefen/domain/sync/held';
import type { Offer } from '@jiefen/domain/sync/wire';
import type { Database } from '../database.ts';
import { toHeld, toRow, type LightRow } from '../row.ts';
import { ask, type Failed, type Round } from './asking.ts';

const CHUNK = 500;

/**
 * Offers everything the phone holds from earlier epochs to a restored server; what it lacks is marked to be sent
 * again under its old name (S8). Refused words go again too: the server had kept them. Until all is offered nothing
 * the server tells is taken over.
 */
export async function offerEverything(round: Round): Promise<{ ok: true } | Failed> {
  const { state, database } = round;
  const { epoch } = state.current;
  await sendAgain(round, (row) => row.refusal !== null);
  const offers = await gather(database, epoch ?? '');
  while (offers.length > 0) {
    const asked = await ask(round, { checkpoint: null, limit: 1, offer: offers.splice(0, CHUNK) });
    if (!asked.ok) return asked;
    if (asked.response.epoch !== epoch) {
      await state.save({ epoch: asked.response.epoch });
      return offerEverything(round);
    }
    const wanted = new Set(asked.response.wanted);
    await sendAgain(round, ({ id }) => wanted.has(id));
  }
  await state.save({ offering: false });
  return { ok: true };
}

async function gather({ synced }: Database, epoch: string): Promise<Offer[]> {
  const offers: Offer[] = [];
  for (const [collection, rows] of synced) {
    for (const row of await rows.all()) {
      const offer = toOffer(collection, toHeld(row), epoch);
      if (offer !== undefined) offers.push(offer);
    }
  }
  return offers;
}

async function sendAgain({ database, clock }: Round, isMeant: (row: LightRow) => boolean): Promise<void> {
  for (const rows of database.synced.values()) {
    const heads = await rows.heads();
    const meant = heads.flatMap(({ light }) => (light.unsent === 0 && isMeant(light) ? [light.id] : []));
    await rows.rewrite(meant, (row) =>
      row === undefined || row.unsent === 1 ? undefined : toRow(wantedAgain(toHeld(row)), row, clock()),
    );
  }
}
