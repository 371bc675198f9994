import { revealRequestSchema } from '@jiefen/domain/desk/case-detail';
import * as v from 'valibot';
import type { DeskProblem } from '#data/desk/answer.ts';
import { m } from '#i18n/paraglide/messages.js';
import type { Choice } from '#ui/look.ts';

/** What one usually looks at a number for. */
export function purposes(): Choice[] {
  return [m.desk_purpose_identity(), m.desk_purpose_contact(), m.desk_purpose_paper()].map((words) => ({
    value: words,
    label: words,
  }));
}

/** The question for a masked value: nobody gets one without saying what for. */
export class RevealRequest {
  purpose = $state('');
  #problem = $state.raw<DeskProblem>();
  #tooShort = $state(false);
  #busy = $state(false);
  readonly #ask: (purpose: string) => Promise<DeskProblem | undefined>;

  constructor(ask: (purpose: string) => Promise<DeskProblem | undefined>) {
    this.#ask = ask;
  }

  get problem(): DeskProblem | undefined {
    return this.#problem;
  }

  get isTooShort(): boolean {
    return this.#tooShort;
  }

  get isBusy(): boolean {
    return this.#busy;
  }

  /** Asks; tells whether the value came. */
  async submit(): Promise<boolean> {
    const purpose = v.safeParse(revealRequestSchema.entries.purpose, this.purpose);
    this.#tooShort = !purpose.success;
    if (!purpose.success || this.#busy) return false;
    this.#busy = true;
    this.#problem = await this.#ask(purpose.output);
    this.#busy = false;
    return this.#problem === undefined;
  }
}
