import type { NextEvent } from '@jiefen/domain/flow/next';
import type { CasePage } from './case-page.svelte.ts';

const SESSION = 'sessionHeld';
const VOID = 'voided';

type Closed = Extract<NextEvent, { ok: false }>;

/** Which sheet lies over the case: a session, one step, or the list of steps. One at a time. */
export class CaseSheets {
  #open = $state.raw<'none' | 'all' | 'session' | NextEvent>('none');
  readonly #view: () => CasePage;

  constructor(view: () => CasePage, wanted: () => string | null) {
    this.#view = view;
    if (wanted() === 'session') this.#open = 'session';
  }

  get mayHoldSession(): boolean {
    return this.#view().steps.some(({ type, ok }) => type === SESSION && ok);
  }

  /** The step that usually comes next; the session has a button of its own. */
  get main(): NextEvent | undefined {
    const step = this.#view().usualStep;
    return step?.type === SESSION ? undefined : step;
  }

  /** The other steps that may be taken now; what ends everything stands last. */
  get others(): NextEvent[] {
    const open = this.#view().steps.filter(({ type, ok }) => ok && type !== SESSION && type !== this.main?.type);
    return [...open.filter(({ type }) => type !== VOID), ...open.filter(({ type }) => type === VOID)];
  }

  /** Steps that cannot be taken now, with the reason. Those of other roles and other stages are not listed. */
  get closed(): Closed[] {
    return this.#view().steps.filter((step) => isClosed(step));
  }

  get isAllOpen(): boolean {
    return this.#open === 'all';
  }

  get isSessionOpen(): boolean {
    return this.#open === 'session';
  }

  get step(): NextEvent | undefined {
    return typeof this.#open === 'string' ? undefined : this.#open;
  }

  openAll(): void {
    this.#open = 'all';
  }

  openSession(): void {
    this.#open = 'session';
  }

  openStep(step: NextEvent): void {
    this.#open = step;
  }

  close(): void {
    this.#open = 'none';
  }
}

function isClosed(step: NextEvent): step is Closed {
  return (
    !step.ok && !['flow.role', 'flow.wrong-state', 'flow.wrong-track', 'flow.already-done'].includes(step.reason.code)
  );
}
