import { surfaceOf } from '@jiefen/domain/access/roles';
import type { SessionView } from '@jiefen/domain/access/session';
import type { DeskProblem } from '#data/desk/answer.ts';
import { createDesk, type Desk } from '#data/desk/desk.ts';
import { createNews } from '#data/desk/news.ts';
import { openKeyring } from '#data/keyring.ts';
import { createSession, type Session } from '#data/session.ts';
import type { Live } from '#platform/live.ts';
import { createMinute } from '#platform/minute.ts';
import type { Platform } from '#platform/platform.ts';

/** What every page of the desk works with. */
export interface DeskRoom {
  readonly desk: Desk;
  readonly platform: Platform;
  readonly who: SessionView;
  /** The name of this open page in the record of changes. */
  readonly device: string;
  /** Counts up when something this person may see has changed. */
  readonly news: Live<number>;
  /** Milliseconds since 1970 UTC, moving on by minutes. */
  readonly minute: Live<number> & { readonly current: number };
  signOut(): Promise<void>;
}

/** What the desk is doing before a page can be shown. */
export type DeskState =
  | { readonly at: 'opening' }
  | { readonly at: 'signed-out'; readonly session: Session }
  | { readonly at: 'open'; readonly room: DeskRoom }
  | { readonly at: 'blocked'; readonly problem: DeskProblem }
  /** The browser keeps nothing, not even who is signed in. */
  | { readonly at: 'unusable' };

/** The door of the desk: nothing of the desk is kept on the device, so the server says who is here. */
export class DeskGate {
  #state = $state.raw<DeskState>({ at: 'opening' });
  #session: Promise<Session> | undefined;
  readonly #platform: Platform;
  readonly #toField: () => void;
  readonly #desk: Desk;

  /** `toField` opens the phone side for those who have nothing to do here. */
  constructor(platform: Platform, toField: () => void) {
    this.#platform = platform;
    this.#toField = toField;
    this.#desk = createDesk(platform, () => void this.#leave());
  }

  get state(): DeskState {
    return this.#state;
  }

  /** Asks the server who is signed in, and opens the desk for them. */
  async start(): Promise<void> {
    this.#state = { at: 'opening' };
    const who = await this.#desk.who();
    if (!who.ok) {
      if (who.problem !== 'sign-in') this.#state = { at: 'blocked', problem: who.problem };
    } else if (surfaceOf(who.value.person.role) === 'field') this.#toField();
    else this.#state = { at: 'open', room: this.#furnish(who.value) };
  }

  /** Ends the session here and on the server. */
  async signOut(person?: string): Promise<void> {
    await (await this.#openSession()).signOut(person);
    await this.#leave();
  }

  #furnish(who: SessionView): DeskRoom {
    const news = createNews(this.#platform, this.#desk);
    const minute = createMinute(this.#platform);
    const device = `desk-${this.#platform.newId()}`;
    const signOut = () => this.signOut(who.person.id);
    return { desk: this.#desk, platform: this.#platform, who, device, news, minute, signOut };
  }

  async #leave(): Promise<void> {
    try {
      this.#state = { at: 'signed-out', session: await this.#openSession() };
    } catch {
      this.#state = { at: 'unusable' };
    }
  }

  // The phone side remembers the same person, so that one sign-in serves both.
  #openSession(): Promise<Session> {
    this.#session ??= openKeyring(this.#platform).then((keyring) => createSession(this.#platform, keyring));
    return this.#session;
  }
}
