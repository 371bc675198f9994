import type { SessionView } from '@jiefen/domain/access/session';
import type { StoredRing } from '../key-store.ts';
import { toProfile, type Profile } from '../profile.ts';
import { toStorageProblem } from '../storage-problem.ts';
import { noAttempts } from './attempts.ts';
import type { Bytes } from './bytes.ts';
import { keepMaster } from './hold.ts';
import { sealLabel } from './label.ts';
import { checkLease, DEFAULT_DAYS, renewLease, seeTime } from './lease.ts';
import type { KeyringParts } from './parts.ts';
import { openRing, type Ring } from './ring.ts';
import { DEFAULT_IDLE, openSettings, sealSettings, type Settings } from './settings.ts';
import { renewSlots } from './renew-slots.ts';
import type { Unlocked } from './unlocked.ts';

/** Somebody the server has just let in, with what they typed. */
export interface SignedInAs {
  view: SessionView;
  account: string;
  password: string;
}

/** Opens a vault whose master key was found, unless the server must be asked first. */
export async function enter(parts: KeyringParts, vault: string, master: Bytes): Promise<Unlocked> {
  const ring = await openRing(vault, master);
  const stored = await parts.store.ring(vault);
  const settings = stored && (await openSettings(ring, stored.settings));
  if (settings === undefined) return { ok: false, problem: 'unreadable' };
  const now = parts.platform.clock();
  const lease = checkLease(settings.lease, now);
  if (lease !== 'valid') return { ok: false, problem: lease };
  await holdOpen(parts, ring, master, { ...settings, lease: seeTime(settings.lease, now) });
  return { ok: true, profile: toProfile(settings.view) };
}

/** Goes on with a vault that was open a moment ago, before the page reloaded: nobody comes in who was not in. */
export async function enterAgain(parts: KeyringParts, vault: string, master: Bytes): Promise<void> {
  const ring = await openRing(vault, master);
  const stored = await parts.store.ring(vault);
  const settings = stored && (await openSettings(ring, stored.settings));
  if (settings) await holdOpen(parts, ring, master, settings);
}

/**
 * Opens a vault for somebody the server has just let in: renews the lease and what is known of the person, and makes
 * the slots that are missing. `fresh`: the password slot stands for another password, or there is none.
 */
export async function settle(
  parts: KeyringParts,
  vault: string,
  master: Bytes,
  { view, account, password }: SignedInAs,
  fresh: boolean,
): Promise<Profile> {
  const { store, platform } = parts;
  const ring = await openRing(vault, master);
  const stored = await store.ring(vault);
  const known = stored && (await openSettings(ring, stored.settings));
  const settings: Settings = {
    view,
    account,
    lease: renewLease(view.offlineDays ?? DEFAULT_DAYS, platform.clock()),
    idle: known?.idle ?? DEFAULT_IDLE,
    ...(known?.pin && { pin: known.pin }),
  };
  const slots = await renewSlots(parts, { vault, master, before: stored?.slots ?? [] }, view, fresh && password);
  const label = { person: view.person.id, name: view.person.name, listed: true };
  const settled: StoredRing = {
    vault,
    label: await sealLabel(await store.phoneKey(), vault, label),
    slots,
    attempts: noAttempts,
    settings: await sealSettings(ring, settings),
  };
  await store.put(settled).catch((error: unknown) => {
    // Whoever has a vault comes in without any room, too; only a new one needs the disk.
    if (stored === undefined || toStorageProblem(error).code !== 'storage-full') throw error;
  });
  await holdOpen(parts, ring, master, settings);
  return toProfile(view);
}

/** Changes the settings of an open vault; one that was locked meanwhile stays locked and as it was. */
export function changeSettings(parts: KeyringParts, vault: string, edit: SettingsEdit): Promise<void> {
  return editSettings(parts, vault, edit, 'change');
}

/** The same for what is known anew at the next contact: without room it is known as long as the page lives. */
export function noteSettings(parts: KeyringParts, vault: string, edit: SettingsEdit): Promise<void> {
  return editSettings(parts, vault, edit, 'note');
}

type SettingsEdit = (settings: Settings) => Settings;

async function editSettings(
  { store, hold }: KeyringParts,
  vault: string,
  edit: SettingsEdit,
  how: 'change' | 'note',
): Promise<void> {
  const open = hold.open.get(vault);
  if (open === undefined) return;
  const settings = edit(open.settings);
  hold.open.set(vault, { ...open, settings });
  const sealed = await sealSettings(open.ring, settings);
  await store[how](vault, (ring) => ({ ...ring, settings: sealed }));
}

async function holdOpen(parts: KeyringParts, ring: Ring, master: Bytes, settings: Settings): Promise<void> {
  const { hold, store } = parts;
  const { vault } = ring;
  hold.open.set(vault, { ring, settings, kept: await keepMaster(vault, master) });
  hold.pinned.delete(vault);
  await noteSettings(parts, vault, () => settings);
  await store.putLast(vault);
}
