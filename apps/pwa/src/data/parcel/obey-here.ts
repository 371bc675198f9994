import type { Platform } from '#platform/platform.ts';
import type { Keyring } from '../keyring.ts';
import type { Profile } from '../profile.ts';
import type { Workspace } from '../workspace.ts';
import { obey } from './obey.ts';
import { askOrders } from './orders.ts';
import { openShelf } from './shelf.ts';

/** Has an open workspace obey what is ordered of its vault: it closes first, so that no word is written meanwhile. */
export function obeyHere({
  platform,
  keyring,
  profile,
  workspace,
}: {
  platform: Platform;
  keyring: Pick<Keyring, 'destroy'>;
  profile: Profile;
  workspace: Pick<Workspace, 'device' | 'onOrdered' | 'close'>;
}): void {
  workspace.onOrdered(() => void leave());

  async function leave(): Promise<void> {
    await workspace.close();
    const shelf = await openShelf();
    const known = (await shelf.vaults()).find(({ device }) => device === workspace.device);
    const answer = known && (await askOrders(platform, [known]));
    const order = answer?.orders.find(({ device }) => device === workspace.device);
    // Taken back meanwhile, or out of reach: the courier tries again.
    if (known !== undefined && order?.person === profile.id) {
      // The vault is the one that was open a moment ago: there is no other of this person.
      const destroy = (_vault: string, person: string) => keyring.destroy(person);
      await obey({ line: platform, shelf, destroy, epoch: answer?.epoch }, known, order);
    }
    shelf.close();
  }
}
