import type { SessionView } from '@jiefen/domain/access/session';
import { admit, type Admission } from './admit.ts';
import type { DeviceVaults } from './device-vault.ts';
import { enter, settle, type SignedInAs } from './enter.ts';
import { findMaster } from './find-master.ts';
import type { KeyringParts } from './parts.ts';
import { renewByContact, renewByView } from './renew.ts';
import { listResidents, type Resident, vaultOf } from './residents.ts';
import type { Unlocked, Way } from './unlocked.ts';

/** Coming to a vault: with what opens it, or let in by the server. */
export interface Visits {
  /** Who has a vault here and has not signed out; who opened theirs last comes first. */
  residents(): Promise<Resident[]>;
  /**
   * Opens a vault, without network. With `signedIn` the server has just let this person in with another password than
   * the vault's: the lease is renewed, and that password opens the vault from now on.
   */
  unlock(vault: string, way: Way, signedIn?: SignedInAs): Promise<Unlocked>;
  /** Opens the vault of somebody the server has just let in; made the first time. */
  admit(signedIn: SignedInAs): Promise<Admission>;
  /** Takes the server's word about a person, if their vault is open: the lease begins anew. */
  renew(view: SessionView): Promise<void>;
  /** The server was reached for this person: the lease of their open vault begins anew. */
  contact(person: string): Promise<void>;
}

/** Makes the visits to all vaults of this phone; `devices` are the vaults of the first versions. */
export function createVisits(parts: KeyringParts, devices: DeviceVaults | undefined): Visits {
  async function openOf(person: string) {
    const vault = await vaultOf(parts, person);
    return vault === undefined ? undefined : parts.hold.open.get(vault);
  }

  return {
    residents: () => listResidents(parts),

    async unlock(vault, way, signedIn) {
      const found = await findMaster(parts, vault, way);
      if (!found.ok) return found;
      if (signedIn === undefined) return enter(parts, vault, found.master);
      return { ok: true, profile: await settle(parts, vault, found.master, signedIn, true) };
    },

    admit: (signedIn) => admit(parts, devices, signedIn),

    async renew(view) {
      const open = await openOf(view.person.id);
      if (open) await renewByView(parts, open, view);
    },

    async contact(person) {
      const open = await openOf(person);
      if (open) await renewByContact(parts, open);
    },
  };
}
