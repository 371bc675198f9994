import { surfaceOf } from '@jiefen/domain/access/roles';
import { openKeyring, type Keyring } from '#data/keyring.ts';
import type { Profile } from '#data/profile.ts';
import { createSession, type Session } from '#data/session.ts';
import type { OpenProblem, Workspace } from '#data/workspace.ts';
import type { Platform } from '#platform/platform.ts';

/** What the app is doing before a page can be shown. */
export type GateState =
  | { readonly at: 'opening' }
  | { readonly at: 'signed-out'; readonly session: Session }
  | { readonly at: 'open'; readonly workspace: Workspace; readonly session: Session }
  | { readonly at: 'blocked'; readonly problem: OpenProblem | 'taken' };

interface Hall {
  keyring: Keyring;
  session: Session;
}

/** The door of the app: remembers who is signed in on this phone, and opens and closes their workspace. */
export class Gate {
  #state = $state.raw<GateState>({ at: 'opening' });
  #hall: Hall | undefined;
  #profile: Profile | undefined;
  readonly platform: Platform;
  readonly #toDesk: () => void;

  /** `toDesk` opens the desk for those who have no work on a phone: nothing of theirs is kept here. */
  constructor(platform: Platform, toDesk: () => void) {
    this.platform = platform;
    this.#toDesk = toDesk;
  }

  get state(): GateState {
    return this.#state;
  }

  /** Whose workspace it is, as far as it is known. */
  get profile(): Profile | undefined {
    return this.#profile;
  }

  /** Opens the workspace of the remembered person, without network too; `takeOver` takes it from another tab. */
  async start(takeOver = false): Promise<void> {
    this.#state = { at: 'opening' };
    try {
      const hall = await this.#enterHall();
      const profile = this.#profile ?? (await hall.session.restore());
      if (profile) await this.enter(profile, takeOver);
      else this.#state = { at: 'signed-out', session: hall.session };
    } catch {
      this.#state = { at: 'blocked', problem: 'storage-unavailable' };
    }
  }

  /** Opens the workspace of somebody who has signed in. */
  async enter(profile: Profile, takeOver = false): Promise<void> {
    if (surfaceOf(profile.role) === 'desk') return this.#toDesk();
    const { keyring, session } = await this.#enterHall();
    this.#profile = profile;
    // Signing in does not wait for the database to be fetched.
    const { openWorkspace } = await import('#data/workspace.ts');
    const opened = await openWorkspace({ platform: this.platform, keyring, profile, takeOver });
    if (!opened.ok) {
      this.#state = { at: 'blocked', problem: opened.problem };
      return;
    }
    const { workspace } = opened;
    this.#state = { at: 'open', workspace, session };
    workspace.onTaken(() => (this.#state = { at: 'blocked', problem: 'taken' }));
  }

  /** Closes the workspace when the app leaves the page. */
  async leave(): Promise<void> {
    if (this.#state.at === 'open') await this.#state.workspace.close();
  }

  /** Ends the session; the vault with all unsent words stays on the phone. */
  async signOut(): Promise<void> {
    const { session } = await this.#enterHall();
    const before = this.#state;
    this.#profile = undefined;
    this.#state = { at: 'signed-out', session };
    if (before.at === 'open') await before.workspace.close();
    await session.signOut();
  }

  async #enterHall(): Promise<Hall> {
    if (this.#hall === undefined) {
      const keyring = await openKeyring(() => this.platform.newId());
      this.#hall = { keyring, session: createSession(this.platform, keyring) };
    }
    return this.#hall;
  }
}
