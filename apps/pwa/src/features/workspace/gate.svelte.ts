import { surfaceOf } from '@jiefen/domain/access/roles';
import { openKeyring, type Keyring, type Resident, type Unlocked, type Way } from '#data/keyring.ts';
import type { Profile } from '#data/profile.ts';
import { createSession, type Session, type SignedIn } from '#data/session.ts';
import type { OpenProblem, Workspace } from '#data/workspace.ts';
import { flushForms } from '#platform/open-forms.ts';
import type { Platform } from '#platform/platform.ts';
import { Watchman } from './watchman.ts';

type LetIn = Extract<SignedIn, { ok: true }>;
export type Behind = NonNullable<LetIn['behind']>;

/**
 * Why somebody must sign in although their vault is here: the time without network is over, the phone's clock was
 * turned back, what is known of the person cannot be read, or the vault is of a version without passwords.
 */
export type SignInReason = 'expired' | 'clock-back' | 'unreadable' | 'renew';

/** What the app is doing before a page can be shown. */
export type GateState =
  | { readonly at: 'opening' }
  /** `others`: there are vaults on this phone one could open instead. */
  | {
      readonly at: 'signed-out';
      readonly session: Session;
      readonly others: boolean;
      readonly reason?: SignInReason | undefined;
    }
  /** `behind`: the server let this person in with another password than the vault's. */
  | { readonly at: 'locked'; readonly residents: readonly Resident[]; readonly behind?: Behind }
  | { readonly at: 'open'; readonly workspace: Workspace; readonly session: Session; readonly keyring: Keyring }
  | { readonly at: 'blocked'; readonly problem: OpenProblem | 'taken' };

interface Hall {
  keyring: Keyring;
  session: Session;
}

/** The door of the app: knows who has a vault on this phone, and opens, locks and closes their workspace. */
export class Gate {
  #state = $state.raw<GateState>({ at: 'opening' });
  #hall: Hall | undefined;
  #profile: Profile | undefined;
  readonly platform: Platform;
  readonly #toDesk: () => void;
  readonly #watchman: Watchman;

  /** `toDesk` opens the desk for those who have no work on a phone: nothing of theirs is kept here. */
  constructor(platform: Platform, toDesk: () => void) {
    this.platform = platform;
    this.#toDesk = toDesk;
    this.#watchman = new Watchman(platform, (how) => void this.lock(how));
  }

  get state(): GateState {
    return this.#state;
  }

  /** Whose workspace it is, as far as it is known. */
  get profile(): Profile | undefined {
    return this.#profile;
  }

  /** Shows whose vaults are here, without network too. */
  async start(): Promise<void> {
    this.#state = { at: 'opening' };
    try {
      const { keyring } = await this.#enterHall();
      const profile = this.#profile ?? (await keyring.opened());
      if (profile) await this.enter(profile);
      else await this.showDoor();
    } catch {
      this.#state = { at: 'blocked', problem: 'storage-unavailable' };
    }
  }

  /** Asks who is there: somebody whose vault is here, or somebody who signs in. */
  async showDoor(): Promise<void> {
    const { keyring } = await this.#enterHall();
    const residents = await keyring.residents();
    if (residents.length > 0) this.#state = { at: 'locked', residents };
    else await this.showSignIn((await keyring.deviceProfile()) && 'renew');
    // Opened while somebody types. Without it now, it is fetched when it is needed.
    void fetchWorkspaces().catch(() => undefined);
  }

  /** Asks for account and password. */
  async showSignIn(reason?: SignInReason): Promise<void> {
    const { keyring, session } = await this.#enterHall();
    const others = (await keyring.residents()).length > 0;
    this.#state = { at: 'signed-out', session, others, reason };
  }

  /** Opens the workspace of somebody the server has let in, or asks for what opens their vault. */
  async welcome({ profile, behind }: LetIn): Promise<void> {
    if (behind === undefined) return this.enter(profile);
    const { keyring } = await this.#enterHall();
    const residents = (await keyring.residents()).filter(({ vault }) => vault === behind.vault);
    this.#state = { at: 'locked', residents, behind };
  }

  /** Opens a vault and, unless it was by a recovery code, its workspace. */
  async unlock(vault: string, way: Way): Promise<Unlocked> {
    const { keyring, session } = await this.#enterHall();
    const behind = this.#state.at === 'locked' ? this.#state.behind : undefined;
    const unlocked = await keyring.unlock(vault, way, behind?.signedIn);
    if (!unlocked.ok) {
      if (isForServer(unlocked.problem)) await this.showSignIn(unlocked.problem);
      return unlocked;
    }
    if ('code' in way && behind === undefined) return unlocked;
    const password = 'password' in way ? way.password : undefined;
    // Asked while the workspace opens: a page that is left at once must not take the password with it unused.
    const resuming = behind === undefined ? session.resume(unlocked.profile.id, password) : undefined;
    await this.enter(unlocked.profile);
    void this.#sendAfter(resuming);
    return unlocked;
  }

  /** After a recovery code: this password opens the vault from now on. */
  async finishRecovery(profile: Profile, password: string): Promise<void> {
    const { keyring, session } = await this.#enterHall();
    await keyring.setPassword(profile.id, password);
    const resuming = session.resume(profile.id, password);
    await this.enter(profile);
    void this.#sendAfter(resuming);
  }

  /** What a person hands to the administrator to get a recovery code. */
  async recoveryRequest(vault: string): Promise<string | undefined> {
    return (await this.#enterHall()).keyring.recoveryRequest(vault);
  }

  /** Opens a vault of a version without passwords as it was, where there is no network to sign in. */
  async enterAsBefore(): Promise<void> {
    const { keyring } = await this.#enterHall();
    const profile = await keyring.deviceProfile();
    if (profile === undefined) return;
    await keyring.openDevice(profile.id);
    await this.enter(profile);
  }

  /** Opens the workspace of somebody whose vault is open. */
  async enter(profile: Profile): Promise<void> {
    if (surfaceOf(profile.role) === 'desk') return this.#toDesk();
    const { keyring, session } = await this.#enterHall();
    await this.leave();
    this.#profile = profile;
    const { openWorkspace } = await fetchWorkspaces();
    const opened = await openWorkspace({ platform: this.platform, keyring, profile });
    if (!opened.ok) {
      this.#state = { at: 'blocked', problem: opened.problem };
      return;
    }
    const { workspace } = opened;
    this.#state = { at: 'open', workspace, session, keyring };
    workspace.onTaken(() => (this.#state = { at: 'blocked', problem: 'taken' }));
    this.#watchman.begin(workspace, keyring);
  }

  /**
   * Locks: what is half written is stored first, and when it cannot be, nothing is locked and the answer is false.
   * `heard`: another tab of this person has locked.
   */
  async lock(how: 'asked' | 'heard' = 'asked'): Promise<boolean> {
    const before = this.#state;
    if (before.at !== 'open') return true;
    if (!(await flushForms())) return false;
    this.#watchman.end(how === 'asked');
    this.#profile = undefined;
    this.#state = { at: 'opening' };
    const { workspace, keyring } = before;
    await Promise.all([workspace.close(), keyring.lock(workspace.profile.id)]);
    await this.showDoor();
    return true;
  }

  /** Closes the workspace when the phone side is left for the desk. The watch goes on: the keys are still in memory. */
  async leave(): Promise<void> {
    if (this.#state.at === 'open') await this.#state.workspace.close();
  }

  /** Ends the session; the vault with all unsent words stays on the phone, the name leaves the list. False as with `lock`. */
  async signOut(): Promise<boolean> {
    const { session } = await this.#enterHall();
    const before = this.#state;
    if (!(await flushForms())) return false;
    this.#watchman.end(true);
    const person = this.#profile?.id;
    this.#profile = undefined;
    this.#state = { at: 'opening' };
    if (before.at === 'open') await before.workspace.close();
    await session.signOut(person);
    await this.showDoor();
    return true;
  }

  /** What was refused for want of a session goes as soon as there is one, and not after a pause. */
  async #sendAfter(resuming: Promise<boolean> | undefined): Promise<void> {
    const isRenewed = await resuming;
    if (isRenewed && this.#state.at === 'open') await this.#state.workspace.sync.now();
  }

  async #enterHall(): Promise<Hall> {
    if (this.#hall === undefined) {
      const keyring = await openKeyring(this.platform);
      this.#hall = { keyring, session: createSession(this.platform, keyring) };
    }
    return this.#hall;
  }
}

/** The database is no part of the first load: nobody waits for it to see the door. */
function fetchWorkspaces() {
  return import('#data/workspace.ts');
}

function isForServer(problem: string): problem is 'expired' | 'clock-back' | 'unreadable' {
  return problem === 'expired' || problem === 'clock-back' || problem === 'unreadable';
}
