import type { Change, SyncResponse } from '@jiefen/domain/sync/wire';
import { applyAnswer } from './apply.ts';
import { collectionsOf, type Round } from './asking.ts';
import { purgeOutside } from './purge.ts';

/** Takes answers over. `reset`: the server was restored; everything held must be offered to it before going on (S8). */
export type Take = (push: readonly Change[], response: SyncResponse) => Promise<'taken' | 'reset'>;

/**
 * Makes the function that takes answers over. The checkpoint is stored last, after every write of the answer is on
 * the disk: what was not stored is served again (S11).
 */
export function createTake(round: Round): Take {
  let purgedFor: string | undefined;

  async function purge(scopes: readonly string[]): Promise<void> {
    const held = JSON.stringify(scopes);
    if (held === purgedFor) return;
    await purgeOutside(round.database, new Set(scopes));
    purgedFor = held;
  }

  return async (push, response) => {
    const { epoch, checkpoint, scopes, documents } = response;
    const known = round.state.current.epoch;
    if (response.reset || (known !== null && known !== epoch)) {
      await applyAnswer(round, onlyPushed(push, response), collectionsOf(push));
      await round.state.save({ checkpoint: null, epoch, offering: true });
      return 'reset';
    }
    await applyAnswer(round, response, collectionsOf(push));
    await purge(scopes);
    await round.state.save({ checkpoint, epoch });
    round.onReceived(documents.length);
    return 'taken';
  };
}

/** An older state from a restored server must not overwrite what has not been offered to it yet. */
function onlyPushed(push: readonly Change[], response: SyncResponse): SyncResponse {
  const ids = new Set(push.map(({ doc }) => doc.id));
  const documents = response.documents.filter((delivery) =>
    ids.has('gone' in delivery ? delivery.gone : delivery.doc.id),
  );
  return { ...response, documents };
}
