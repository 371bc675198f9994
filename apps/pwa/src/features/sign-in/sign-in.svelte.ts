import type { Session, SignedIn, SignInProblem } from '#data/session.ts';

/** The server agrees. */
export type LetIn = Extract<SignedIn, { ok: true }>;

/** Account and password on their way to the server. */
export class SignIn {
  account = $state('');
  password = $state('');
  #problem = $state.raw<SignInProblem | 'empty'>();
  #busy = $state(false);
  readonly #session: Pick<Session, 'signIn'>;

  constructor(session: Pick<Session, 'signIn'>) {
    this.#session = session;
  }

  get problem(): SignInProblem | 'empty' | undefined {
    return this.#problem;
  }

  get isBusy(): boolean {
    return this.#busy;
  }

  /** Asks the server; gives the person when it agrees. The password is forgotten either way, the account is kept. */
  async submit(): Promise<LetIn | undefined> {
    const account = this.account.trim();
    if (account === '' || this.password === '') {
      this.#problem = 'empty';
      return undefined;
    }
    this.#busy = true;
    const answer = await this.#session.signIn({ account, password: this.password });
    this.#busy = false;
    this.password = '';
    this.#problem = answer.ok ? undefined : answer.problem;
    return answer.ok ? answer : undefined;
  }
}
