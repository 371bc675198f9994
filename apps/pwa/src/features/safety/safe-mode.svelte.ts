import { surfaceOf } from '@jiefen/domain/access/roles';
import type { Profile } from '#data/profile.ts';
import { createPassingSession, whoIsSignedIn } from '#data/safety/passing-session.ts';
import { probeStorage, type StorageFault } from '#data/safety/probe.ts';
import type { Session } from '#data/session.ts';
import type { Workspace } from '#data/workspace.ts';
import type { Gate } from '#features/workspace/gate.svelte.ts';
import { m } from '#i18n/paraglide/messages.js';
import type { Platform } from '#platform/platform.ts';

/** Where the person stands whose phone cannot store. `told`: the problem is on the screen and they have to choose. */
export type SafeState =
  | { readonly at: 'told' | 'asking' | 'unreachable' }
  | { readonly at: 'signed-out'; readonly session: Session }
  | { readonly at: 'open'; readonly workspace: Workspace };

const FIRST_LINE = 40;

/** Work that goes on in memory alone, because the phone's storage does not open. */
export class SafeMode {
  #state = $state.raw<SafeState>({ at: 'told' });
  #fault = $state<StorageFault>();
  /** What was written before it was known who writes. */
  pad = $state('');
  readonly #gate: Pick<Gate, 'platform' | 'profile' | 'enter'>;

  constructor(gate: Pick<Gate, 'platform' | 'profile' | 'enter'>) {
    this.#gate = gate;
  }

  get state(): SafeState {
    return this.#state;
  }

  get fault(): StorageFault | undefined {
    return this.#fault;
  }

  get platform(): Platform {
    return this.#gate.platform;
  }

  async probe(): Promise<void> {
    this.#fault = await probeStorage();
  }

  /** Goes on without storing; asks the server who works here when the phone does not know. */
  async begin(): Promise<void> {
    if (this.#state.at === 'open' || this.#state.at === 'asking') return;
    this.#state = { at: 'asking' };
    const who = this.#gate.profile ?? (await whoIsSignedIn(this.platform));
    if (who === 'unreachable') this.#state = { at: 'unreachable' };
    else if (who === 'nobody') this.#state = { at: 'signed-out', session: createPassingSession(this.platform) };
    else await this.enter(who);
  }

  /** Opens the workspace in memory; what was written on the pad becomes a draft in it. */
  async enter(profile: Profile): Promise<void> {
    // The desk keeps nothing on this device anyway.
    if (surfaceOf(profile.role) === 'desk') return this.#gate.enter(profile);
    const { openPassingWorkspace } = await import('#data/safety/passing-workspace.ts');
    const workspace = await openPassingWorkspace(this.platform, profile);
    const brief = this.pad.trim();
    if (brief !== '') {
      const content = { gist: brief.slice(0, FIRST_LINE), values: { brief } };
      await workspace.drafts.put(`new-mediation/${this.platform.newId()}`, { kind: 'new-mediation', content });
    }
    this.pad = '';
    this.#state = { at: 'open', workspace };
  }

  /** Whether closing the page now would lose words. */
  get wouldLose(): boolean {
    if (this.#state.at !== 'open') return this.pad.trim() !== '';
    return (this.#state.workspace.sync.status.current?.pending ?? 0) > 0;
  }

  /** Begins again when the network comes back, as long as nobody could be asked. */
  watchNetwork(): () => void {
    const { online } = this.platform;
    return online.subscribe(() => {
      if (online.current && this.#state.at === 'unreachable') void this.begin();
    });
  }
}

/** What is wrong with the storage and what to do, in words. */
export function faultText(fault: StorageFault): string {
  return faults[fault]();
}

const faults: Readonly<Record<StorageFault, () => string>> = {
  blocked: () => m.safety_fault_blocked(),
  broken: () => m.safety_fault_broken(),
  full: () => m.safety_fault_full(),
  'vault-only': () => m.safety_fault_vault_only(),
};
