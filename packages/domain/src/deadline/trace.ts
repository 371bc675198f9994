import * as v from 'valibot';
import { dateToText } from '../field/date.ts';
import { termSchema } from '../term-schema.ts';
import { term, type Term } from '../term.ts';
import type { Calendar } from './calendar.ts';
import { type Amount, type Unit, units } from './count.ts';
import { addDays } from './day.ts';
import type { Extension } from './period.ts';
import type { Stretch } from './pause.ts';

/** What a step of the reckoning is about. */
const stepKinds = [
  'rule',
  'outside-validity',
  'start',
  'counted',
  'extended',
  'paused',
  'rolled',
  'make-up-day',
  'may-extend',
  'opens',
  'work-to-raw',
  'not-counted',
  'provisional',
  'calendar',
] as const;

/** One step of how a deadline came about: the sentence for people, and the days and numbers in it. */
export const stepSchema = v.object({
  step: v.picklist(stepKinds),
  says: termSchema,
  law: v.optional(termSchema),
  article: v.optional(termSchema),
  /** The event it runs from. */
  event: v.optional(termSchema),
  /** Why a day is off. */
  reason: v.optional(termSchema),
  from: v.optional(v.string()),
  to: v.optional(v.string()),
  count: v.optional(v.number()),
  unit: v.optional(v.picklist(units)),
});

export type Step = v.InferOutput<typeof stepSchema>;

/** Writes the steps of the period arithmetic. */
export const steps = {
  counted(from: string, to: string, amount: Amount, direction: 'after' | 'before'): Step {
    const { unit, length } = amount;
    const says =
      length === 0 ? onTheDay(to) : direction === 'before' ? backwards(from, to, amount) : forwards(to, amount);
    return { step: 'counted', says, from, to, count: length, unit };
  },

  extended(from: string, to: string, extension: Extension): Step {
    if ('until' in extension) {
      const says = term(`延长至${zh(to)}`, `Extended to ${en(to)}`);
      return { step: 'extended', says, from, to };
    }
    const more = amountInWords(extension);
    const says = term(
      `延长${more.zh}，自未顺延的届满日${zh(from)}起算，至${zh(to)}届满`,
      `Extended by ${more.en} from the end before any roll, ${en(from)}: to ${en(to)}`,
    );
    return { step: 'extended', says, from, to, count: extension.length, unit: extension.unit };
  },

  paused({ from, to }: Stretch, added: number, end: string, unit: Unit): Step {
    const days = amountInWords({ unit: unit === 'working' ? unit : 'natural', length: added });
    const says = term(
      `${zh(from)}至${zh(to)}中止，补足${days.zh}，至${zh(end)}届满`,
      `Suspended from ${en(from)} to ${en(to)}: ${days.en} more, to ${en(end)}`,
    );
    return { step: 'paused', says, from, to, count: added };
  },

  rolled(raw: string, due: string, calendar: Calendar): Step[] {
    if (raw === due) return calendar.isMakeUp(raw) ? [madeUp(raw)] : [];
    const why = reasonsBetween(raw, due, calendar);
    const says = term(
      `届满日${zh(raw)}适逢${why.zh}，顺延至${zh(due)}（民法典第二百零三条）`,
      `${en(raw)} is off (${why.en}): rolled to ${en(due)} (Civil Code art. 203)`,
    );
    return [{ step: 'rolled', says, reason: why, from: raw, to: due }];
  },

  provisional(years: readonly number[]): Step[] {
    return years.map((year) => ({
      step: 'provisional',
      says: term(
        `暂定：以${year}年放假通知为准，现只按周末推算`,
        `Provisional until the holiday notice for ${year}: only weekends are known`,
      ),
      count: year,
    }));
  },

  calendar({ version }: Calendar): Step {
    return { step: 'calendar', says: term(`节假日表：${version}版`, `Table of holidays of ${version}`) };
  },
};

const unitWords: Readonly<Record<Unit, Term>> = {
  natural: term('日', 'days'),
  working: term('个工作日', 'working days'),
  month: term('个月', 'months'),
  year: term('年', 'years'),
};

/** Puts a length into words: 15日, 15 days; 1 stands in the singular. */
export function amountInWords({ unit, length }: Amount): Term {
  const word = unitWords[unit];
  return term(`${length}${word.zh}`, `${length} ${length === 1 ? word.en.slice(0, -1) : word.en}`);
}

function onTheDay(day: string): Term {
  return term(`${zh(day)}当日`, `On the day itself, ${en(day)}`);
}

function forwards(to: string, amount: Amount): Term {
  const words = amountInWords(amount);
  const byDays = amount.unit === 'natural' || amount.unit === 'working';
  return byDays
    ? term(`当日不计，从次日起算${words.zh}，至${zh(to)}届满`, `${words.en} from the next day on: to ${en(to)}`)
    : term(
        `${words.zh}，至对应日${zh(to)}届满；当月无对应日的为月末（民法典第二百零二条）`,
        `${words.en}, to the same day or the end of the month: ${en(to)} (Civil Code art. 202)`,
      );
}

function backwards(from: string, to: string, amount: Amount): Term {
  const words = amountInWords(amount);
  return term(
    `自${zh(from)}往前数${words.zh}，最迟${zh(to)}`,
    `${words.en} back from ${en(from)}: ${en(to)} at the latest`,
  );
}

function madeUp(day: string): Step {
  const says = term(`${zh(day)}为调休上班日，不顺延`, `${en(day)} is worked in exchange for a holiday: not rolled`);
  return { step: 'make-up-day', says, from: day };
}

function reasonsBetween(raw: string, due: string, calendar: Calendar): Term {
  const reasons = new Map<string, string>();
  for (let day = raw; day < due; day = addDays(day, 1)) {
    const reason = calendar.reasonOff(day);
    if (reason) reasons.set(reason.zh, reason.en);
  }
  return term([...reasons.keys()].join('、'), [...reasons.values()].join(', '));
}

const zh = (day: string) => dateToText(day, 'zh');
const en = (day: string) => dateToText(day, 'en');
