import type { PetitionBody } from '../case-type/petition.ts';
import { dayInChina } from '../deadline/day.ts';
import { deadlinesOf } from '../deadline/of-document.ts';
import { petitionGroups } from '../flow/case-group.ts';
import { fold } from '../flow/fold.ts';
import { petitionFlow } from '../flow/petition.ts';
import { isGroupVisit } from '../flow/petition/group.ts';

/** What the tables of petitions count of an item that was registered. */
export interface RegisteredPetition {
  readonly id: string;
  /** The day it was registered, 'YYYY-MM-DD' in China: an item counts in the period it is registered in. */
  readonly registeredOn: string;
  readonly form: string | undefined;
  readonly content: string | undefined;
  readonly repeat: string | undefined;
  readonly people: number;
  /** Five people or more came together. */
  readonly isGroup: boolean;
  readonly outcome: 'open' | 'answered' | 'declined';
  /** A period an office had to keep ran out, or was kept too late. */
  readonly isLate: boolean;
}

/** Reads from its events what an item counts for on a day ('YYYY-MM-DD'); undefined until it is registered, or when it is void. */
export function registeredPetitionOf(body: PetitionBody, today: string): RegisteredPetition | undefined {
  const { applied, state } = fold(petitionFlow, body);
  const registration = applied.find(({ type }) => type === 'registered');
  if (registration === undefined || state === 'voided') return undefined;
  const named = (body.petitioners ?? []).filter(({ removed }) => !removed).length;
  const people = Math.max(named, body.peopleCount ?? 0);
  return {
    id: body.id,
    registeredOn: dayInChina(registration.at),
    form: body.form,
    content: body.contentCategory,
    repeat: body.repeatKind,
    people,
    isGroup: (body.form === 'visit' && body.groupVisit === true) || isGroupVisit(body),
    outcome: state === 'declined' ? 'declined' : petitionGroups[state] === 'open' ? 'open' : 'answered',
    isLate: deadlinesOf('petition', body, { today }).some(
      ({ state: stand, metOn, due }) => stand === 'overdue' || (metOn !== undefined && metOn > due),
    ),
  };
}
