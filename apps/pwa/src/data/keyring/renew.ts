import type { SessionView } from '@jiefen/domain/access/session';
import { noteSettings } from './enter.ts';
import { masterOf, type OpenVault } from './hold.ts';
import { DEFAULT_DAYS, isRenewedLately, renewLease } from './lease.ts';
import type { KeyringParts } from './parts.ts';
import { renewSlots } from './renew-slots.ts';

/** Begins the lease of an open vault anew, at most once an hour: every sync is a contact. */
export async function renewByContact(parts: KeyringParts, open: OpenVault): Promise<void> {
  const { lease } = open.settings;
  const now = parts.platform.clock();
  if (isRenewedLately(lease, now)) return;
  await noteSettings(parts, open.ring.vault, (settings) => ({ ...settings, lease: renewLease(lease.days, now) }));
}

/** Takes what the server says of a person now: name, place of work, days without network, recovery key. */
export async function renewByView(parts: KeyringParts, open: OpenVault, view: SessionView): Promise<void> {
  const { store, platform } = parts;
  const { vault } = open.ring;
  const lease = renewLease(view.offlineDays ?? DEFAULT_DAYS, platform.clock());
  await noteSettings(parts, vault, (settings) => ({ ...settings, view, lease }));
  if (view.recoveryKey === open.settings.view.recoveryKey) return;
  const before = (await store.ring(vault))?.slots ?? [];
  const slots = await renewSlots(parts, { vault, master: await masterOf(open.kept), before }, view, false);
  await store.change(vault, (ring) => ({ ...ring, slots }));
}
