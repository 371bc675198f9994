import type { CaseOutline } from '../case-type/outline.ts';
import type { MediationBody } from '../case-type/mediation.ts';
import type { PetitionBody } from '../case-type/petition.ts';
import { officialYears } from './holidays/official.ts';
import { deadlinesOf } from './of-document.ts';
import { mediationWatches } from './of-document/mediation.ts';
import { petitionWatches } from './of-document/petition.ts';
import type { DeadlineState, DocumentDeadline } from './of-document/watch.ts';

/** A deadline as it is kept beside a case; how it stands follows from the day it is looked at. */
export type KeptDeadline = Pick<DocumentDeadline, 'rule' | 'from' | 'due' | 'workTo' | 'provisional' | 'metOn'>;

/** The deadlines of a case, worked out ahead so that a list of thousands need not. JSON. */
export interface Outlook {
  /** The day it was worked out, 'YYYY-MM-DD' in China. */
  readonly day: string;
  /**
   * They move with the days, because the case stands still or is paid in instalments: on another day they must be worked
   * out again.
   */
  readonly moves: boolean;
  readonly deadlines: readonly KeptDeadline[];
}

/** The calendar that outlooks are worked out with: an outlook of another version must be worked out again. */
export const outlookVersion = `1/${officialYears.version}`;

type Kept = { type: 'mediation'; body: MediationBody } | { type: 'petition'; body: PetitionBody };

/** Where the case stands, which is known already. */
type Standing = Pick<CaseOutline, 'state' | 'group'>;

/** Works out the outlook of a case on a day; what is met by then is left out, and nothing presses in a case that has ended. */
export function outlookOf({ type, body }: Kept, { state: present, group }: Standing, day: string): Outlook {
  if (group === 'ended') return { day, moves: false, deadlines: [] };
  const deadlines = deadlinesOf(type, body, { today: day }).filter(({ state }) => state !== 'met');
  return {
    day,
    moves: type === 'mediation' && (present === 'suspended' || body.agreement?.recurring !== undefined),
    deadlines: deadlines.map(({ rule, from, due, workTo, provisional, metOn }) => ({
      ...{ rule, from, due, workTo, provisional },
      ...(metOn === undefined ? {} : { metOn }),
    })),
  };
}

const rights: ReadonlySet<string> = new Set(
  [...mediationWatches, ...petitionWatches].flatMap(({ rule, right }) =>
    right === true && typeof rule === 'string' ? [rule] : [],
  ),
);

/** Tells how a kept deadline stands on a day. */
export function stateOn({ rule, due, provisional, metOn }: KeptDeadline, today: string): DeadlineState {
  if (metOn !== undefined && metOn <= today) return 'met';
  if (due < today) return rights.has(rule) ? 'lapsed' : 'overdue';
  return provisional ? 'provisional' : 'open';
}
