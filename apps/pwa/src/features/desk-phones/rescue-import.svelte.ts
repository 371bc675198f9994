import { dateToText } from '@jiefen/domain/field/date';
import type { ImportAnswer } from '@jiefen/domain/desk/rescue';
import { RESCUE_LIMIT } from '@jiefen/domain/sync/parcel';
import type { Desk } from '#data/desk/desk.ts';
import { problemText } from '#features/desk-room/problem-words.ts';
import { locale } from '#i18n/locale.ts';
import { m } from '#i18n/paraglide/messages.js';

/** One rescue file on its way in: first looked into, then brought in. */
export class RescueImport {
  #text = '';
  #answer = $state.raw<ImportAnswer | undefined>();
  #problem = $state.raw<string | undefined>();
  #name = $state('');
  #isBusy = $state(false);
  readonly #desk: Pick<Desk, 'importFile'>;

  constructor(desk: Pick<Desk, 'importFile'>) {
    this.#desk = desk;
  }

  get isBusy(): boolean {
    return this.#isBusy;
  }

  /** The name of the chosen file; '' before one is chosen. */
  get name(): string {
    return this.#name;
  }

  /** What is in the file, once it was looked into. */
  get found() {
    return this.#answer?.ok ? this.#answer : undefined;
  }

  /** Why the file cannot be brought in, in a sentence. */
  get problem(): string | undefined {
    return this.#problem;
  }

  /** Looks into a file; nothing is changed. */
  async look(file: File | undefined): Promise<void> {
    this.#answer = undefined;
    this.#problem = undefined;
    this.#name = file?.name ?? '';
    if (file === undefined) return;
    if (file.size > RESCUE_LIMIT) {
      this.#problem = fileProblems.foreign();
      return;
    }
    this.#text = await file.text();
    await this.#ask(false);
  }

  /** Brings it in as its author. */
  bringIn(): Promise<void> {
    return this.#ask(true);
  }

  async #ask(apply: boolean): Promise<void> {
    this.#isBusy = true;
    const answer = await this.#desk.importFile({ file: this.#text, apply });
    this.#isBusy = false;
    if (answer.ok) this.#answer = answer.value;
    this.#problem = answer.ok ? fileProblem(answer.value) : problemText(answer.problem);
  }
}

/** The lines that say what is in a file, and what became of it. */
export function importLines(found: Extract<ImportAnswer, { ok: true }>): string[] {
  const { summary, outcomes } = found;
  const { name, changes, known, drafts, unreadable, days } = summary;
  const refused = (outcomes?.refused ?? 0) + (outcomes?.quarantined ?? 0);
  return [
    m.desk_import_whose({ name }),
    m.desk_import_changes({ changes, known }),
    ...days.map(({ day, changes: count }) => m.desk_import_day({ day: dateToText(day, locale()), count })),
    ...(drafts > 0 ? [m.desk_import_drafts({ count: drafts })] : []),
    ...(unreadable > 0 ? [m.desk_import_unreadable({ count: unreadable })] : []),
    ...(outcomes === null ? [] : [refused > 0 ? m.desk_import_done_refused({ count: refused }) : m.desk_import_done()]),
  ];
}

const fileProblems = {
  foreign: () => m.desk_import_foreign(),
  truncated: () => m.desk_import_truncated(),
  damaged: () => m.desk_import_damaged(),
  'unknown-key': () => m.desk_import_unknown_key(),
  unproven: () => m.desk_import_unproven(),
  'person-left': () => m.desk_import_person_left(),
};

function fileProblem(answer: ImportAnswer): string | undefined {
  return answer.ok ? undefined : fileProblems[answer.problem]();
}
