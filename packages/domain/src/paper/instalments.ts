import type { MediationBody } from '../case-type/mediation.ts';
import { addMonths } from '../deadline/day.ts';
import { listAt } from './reading.ts';

type Agreement = NonNullable<MediationBody['agreement']>;

/** One payment an agreement promises, as it is followed in 履行情况. Days are 'YYYY-MM-DD'. */
export interface Instalment {
  item: string;
  payerId?: string;
  payeeId?: string;
  amountFen: number;
  due: string;
}

/** How far the promised payments are; `late` are those due before today and not done. */
export interface Performance {
  promised: number;
  paid: number;
  late: number;
}

/** A recurring payment without an end is followed for a year at a time. */
const AHEAD = 12;

/** Lists the payments an agreement promises: those of its terms, and each of a recurring payment. */
export function instalmentsOf(agreement: Agreement): Instalment[] {
  return [...termsOf(agreement), ...recurringOf(agreement)].toSorted((one, other) => one.due.localeCompare(other.due));
}

/** The promised payments that are not followed yet: what has the same due day, amount and people is the same. */
export function unfollowed({ agreement, performance }: Pick<MediationBody, 'agreement' | 'performance'>): Instalment[] {
  if (!agreement) return [];
  const known = new Set(listAt(performance).map(keyOf));
  return instalmentsOf(agreement).filter((instalment) => !known.has(keyOf({ ...instalment })));
}

/** Adds up what is followed, in fen; `today` is the day in China. */
export function performanceOf({ performance = [] }: Pick<MediationBody, 'performance'>, today: string): Performance {
  const standing = performance.filter(({ removed }) => !removed);
  return {
    promised: standing.reduce((sum, { amountFen = 0 }) => sum + amountFen, 0),
    paid: standing.reduce((sum, { paidFen = 0 }) => sum + paidFen, 0),
    late: standing.filter(({ due, doneAt }) => due !== undefined && due < today && !doneAt).length,
  };
}

function termsOf({ terms = [], performBy }: Agreement): Instalment[] {
  return terms.flatMap(({ removed, text = '', payerIds, payeeIds, amountFen, due = performBy }) => {
    if (removed || amountFen === undefined || due === undefined) return [];
    return [{ item: text, amountFen, due, ...between(only(payerIds), only(payeeIds)) }];
  });
}

function recurringOf({ recurring }: Agreement): Instalment[] {
  const { cycle = '', from, until, items = [] } = recurring ?? {};
  const months = monthsOf(cycle);
  if (from === undefined || months === undefined) return [];
  return Array.from({ length: until === undefined ? AHEAD : 600 }, (_, at) => addMonths(from, at * months))
    .filter((due) => until === undefined || due <= until)
    .flatMap((due) =>
      items.flatMap(({ removed, payerId, payeeId, amountFen }) =>
        removed || amountFen === undefined ? [] : [{ item: cycle, amountFen, due, ...between(payerId, payeeId) }],
      ),
    );
}

/** The months from one payment to the next, from words such as 每月5日, 每季度, 每半年, 每年. */
function monthsOf(cycle: string): number | undefined {
  if (/半年/.test(cycle)) return 6;
  if (/季/.test(cycle)) return 3;
  if (/月/.test(cycle)) return 1;
  return /年/.test(cycle) ? 12 : undefined;
}

/** A payment of several people together has nobody's name alone. */
function only(ids: readonly string[] = []): string | undefined {
  return ids.length === 1 ? ids[0] : undefined;
}

function between(payerId: string | undefined, payeeId: string | undefined) {
  return { ...(payerId !== undefined && { payerId }), ...(payeeId !== undefined && { payeeId }) };
}

function keyOf(payment: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(['due', 'amountFen', 'payerId', 'payeeId'].map((key) => payment[key] ?? null));
}
