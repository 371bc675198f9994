import type { Calendar } from './calendar.ts';
import { type Amount, count } from './count.ts';
import { addDays } from './day.ts';
import { lengthen, type Stretch } from './pause.ts';
import { steps, type Step } from './trace.ts';

/** More time: an amount from the end that would be, or a day it now runs to. */
export type Extension = Amount | { readonly until: string };

/** A period to be worked out; days are 'YYYY-MM-DD' in China. */
export interface Period extends Amount {
  /** The day of the event it runs from, itself not counted (民法典第二百零一条). */
  readonly from: string;
  /** `before` counts back from the event; such a day is not moved. */
  readonly direction?: 'after' | 'before';
  /** False: the last day stands even if it is off. */
  readonly rolls?: boolean;
  readonly extensions?: readonly Extension[];
  readonly pauses?: readonly Stretch[];
}

/** The end of a period: the day it is due, the day before any roll, and how both came about. */
export interface Outcome {
  readonly due: string;
  readonly raw: string;
  /** Some of the days have no holiday notice yet, so the result may still move. */
  readonly provisional: boolean;
  readonly trace: readonly Step[];
}

/**
 * Works out the end of a period (民法典第二百零一条至第二百零三条、民事诉讼法第八十五条): the first day is not
 * counted, a last day that is off rolls to the next working day, an extension runs from the end before that roll.
 */
export function computePeriod(period: Period, calendar: Calendar): Outcome {
  const { from, direction = 'after', rolls = true, extensions = [], pauses = [] } = period;
  const trace: Step[] = [];
  let raw = count(from, period, direction, calendar);
  trace.push(steps.counted(from, raw, period, direction));
  for (const extension of extensions) {
    const end = 'until' in extension ? extension.until : count(raw, extension, 'after', calendar);
    trace.push(steps.extended(raw, end, extension));
    raw = end;
  }
  for (const { end, added, ...stretch } of lengthen(from, raw, pauses, period.unit, calendar)) {
    trace.push(steps.paused(stretch, added, end, period.unit));
    raw = end;
  }
  const due = rolls && direction === 'after' ? nextWorkingDay(raw, calendar) : raw;
  trace.push(...steps.rolled(raw, due, calendar));
  const open = uncoveredYears(period, raw, due, calendar);
  trace.push(...steps.provisional(open), steps.calendar(calendar));
  return { due, raw, provisional: open.length > 0, trace };
}

function nextWorkingDay(day: string, calendar: Calendar): string {
  let next = day;
  while (calendar.isDayOff(next)) next = addDays(next, 1);
  return next;
}

/** Only working days depend on the days in between; all other periods on the last day and the ones it rolls over. */
function uncoveredYears({ from, unit, extensions = [] }: Period, raw: string, due: string, calendar: Calendar) {
  const byWorkingDays = unit === 'working' || extensions.some((more) => 'unit' in more && more.unit === 'working');
  const first = byWorkingDays && from < raw ? addDays(from, 1) : raw;
  const last = byWorkingDays && due < from ? from : due;
  const years = new Set<number>();
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const year = calendar.awaitedNotice(day);
    if (year !== undefined) years.add(year);
  }
  return [...years];
}
