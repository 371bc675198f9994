import { dayInChina, daysBetween } from '@jiefen/domain/deadline/day';
import { isReminded, type ReminderStage, reminderStageOf } from '@jiefen/domain/deadline/reminder';
import { stateOn } from '@jiefen/domain/deadline/outlook';
import { supervises } from '@jiefen/domain/desk/supervisors';
import type { Workspace } from '#data/workspace.ts';
import type { CaseHead } from '#features/workspace/glance.ts';
import { scan } from '#features/workspace/scan.ts';
import type { Shelf } from '#features/workspace/shelf.svelte.ts';

/** One deadline somebody is reminded of. */
export interface Reminder {
  readonly entry: CaseHead;
  /** Key of the rule, and the day it runs from. */
  readonly rule: string;
  readonly from: string;
  /** The day to work towards, 'YYYY-MM-DD', and how many days are left. */
  readonly workTo: string;
  readonly days: number;
  readonly stage: ReminderStage;
  /** It is another person's case, and late. */
  readonly isEscalated: boolean;
}

type Person = Pick<Workspace['profile'], 'id' | 'role'>;

/** The reminders of a day, worked out on the phone from the deadlines of the cases on it; the most pressing first. */
export class Reminders {
  #found = $state.raw<readonly Reminder[]>();
  readonly #shelf: Pick<Shelf, 'cases'>;
  readonly #person: Person;
  readonly #now: () => number;

  constructor(shelf: Pick<Shelf, 'cases'>, { profile, sync }: Pick<Workspace, 'profile' | 'sync'>) {
    this.#shelf = shelf;
    this.#person = profile;
    this.#now = () => sync.serverNow();
  }

  /** Undefined until the phone has been read. */
  get all(): readonly Reminder[] | undefined {
    return this.#found;
  }

  /** The day they are for, 'YYYY-MM-DD' in China. */
  get day(): string {
    return dayInChina(this.#now());
  }

  /** Keeps them in step with the cases; run it in an effect. */
  follow = (): (() => void) | undefined => {
    const { cases } = this.#shelf;
    if (cases === undefined) return undefined;
    const today = this.day;
    return scan(
      cases,
      (entry) => remindersOf(entry, this.#person, today).length > 0,
      Number.POSITIVE_INFINITY,
      ({ first }) => {
        const found = first.flatMap((entry) => remindersOf(entry, this.#person, today));
        this.#found = found.sort((one, other) => one.days - other.days);
      },
    );
  };
}

/** What one case has to remind a person of on a day ('YYYY-MM-DD'). */
export function remindersOf(entry: CaseHead, person: Person, today: string): Reminder[] {
  const { outline } = entry.head;
  if (outline.group === 'ended') return [];
  const isHandler = outline.hands.includes(person.id);
  if (!isHandler && !supervises(person.role, entry.collection)) return [];
  return entry.head.outlook.deadlines.flatMap((deadline) => {
    const { rule, from, workTo } = deadline;
    const state = stateOn(deadline, today);
    const stage = reminderStageOf(workTo, today);
    if (stage === undefined || state === 'met' || state === 'lapsed') return [];
    if (!isReminded(stage, isHandler ? 'handler' : 'supervisor')) return [];
    return [{ entry, rule, from, workTo, stage, days: daysBetween(today, workTo), isEscalated: !isHandler }];
  });
}
