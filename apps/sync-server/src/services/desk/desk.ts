import type { Person } from '@jiefen/domain/access/people';
import type { CaseDeadlines } from '@jiefen/domain/deadline/answer';
import type { DeskChanges, DeskReceipts, KeptWork, OpenConflicts } from '@jiefen/domain/desk/attention';
import type { CaseDetail, History, Reveal, RevealRequest } from '@jiefen/domain/desk/case-detail';
import type { CaseList, Facets } from '@jiefen/domain/desk/case-row';
import type { Filter, Page, Question } from '@jiefen/domain/desk/question';
import { changeFromDesk } from './changes.ts';
import { listConflicts } from './conflicts.ts';
import { readDeadlines } from './deadlines.ts';
import { openCase, revealField } from './detail.ts';
import { readHistory } from './history.ts';
import { listKept } from './kept.ts';
import { countCases, listCases } from './list.ts';
import type { Answer, DeskSetting } from './setting.ts';

/** The work on merged data: lists, numbers, single cases and what needs somebody's eye. */
export interface Desk {
  list(person: Person, question: Question): Promise<Answer<CaseList>>;
  numbers(person: Person, filter: Filter): Promise<Facets>;
  open(person: Person, id: string): Promise<Answer<CaseDetail>>;
  history(person: Person, id: string): Promise<Answer<History>>;
  deadlines(person: Person, id: string): Promise<Answer<CaseDeadlines>>;
  reveal(person: Person, id: string, request: RevealRequest): Promise<Answer<Reveal>>;
  conflicts(person: Person, question: Page & Pick<Filter, 'collection'>): Promise<Answer<OpenConflicts>>;
  kept(person: Person, page: Page): Promise<Answer<KeptWork>>;
  change(person: Person, changes: DeskChanges): Promise<Answer<DeskReceipts>>;
}

/** Puts the desk on a store and on the way every change takes. */
export function createDesk(setting: DeskSetting): Desk {
  return {
    list: (person, question) => listCases(setting, person, question),
    numbers: (person, filter) => countCases(setting, person, filter),
    open: (person, id) => openCase(setting, person, id),
    history: (person, id) => readHistory(setting, person, id),
    deadlines: (person, id) => readDeadlines(setting, person, id),
    reveal: (person, id, request) => revealField(setting, person, id, request),
    conflicts: (person, question) => listConflicts(setting, person, question),
    kept: (person, page) => listKept(setting, person, page),
    change: (person, changes) => changeFromDesk(setting, person, changes),
  };
}
