import type { Person } from '@jiefen/domain/access/people';
import type { Behind, BehindQuestion, Figures, FiguresQuestion } from '@jiefen/domain/desk/figures';
import { leastCount } from '@jiefen/domain/desk/least-count';
import { toCaseRow } from '../desk/list.ts';
import { namesOf } from '../desk/names.ts';
import { answered, type Answer, type DeskSetting } from '../desk/setting.ts';
import { type CountedEntry, createGather, type Gather } from './gather.ts';
import { sumUp } from './sum-up.ts';

/** The official sheets, counted from the cases themselves, and the lists behind their numbers. */
export interface FigureBook {
  sheet(person: Person, question: FiguresQuestion): Promise<Figures>;
  /** The cases behind one number, the last to count first. */
  behind(person: Person, question: BehindQuestion): Promise<Answer<Behind>>;
}

/** Rows of one page of the list behind a number. */
const PAGE = 200;

export function createFigureBook(setting: Pick<DeskSetting, 'store' | 'directoryOf' | 'clock'>): FigureBook {
  const book: Book = { ...setting, gather: createGather(setting) };
  return {
    sheet: (person, question) => fillSheet(book, person, question),
    behind: (person, question) => listBehind(book, person, question),
  };
}

interface Book extends Pick<DeskSetting, 'store' | 'directoryOf'> {
  gather: Gather;
}

async function fillSheet(book: Book, person: Person, question: FiguresQuestion): Promise<Figures> {
  const { region, role } = person;
  const least = leastCount(role);
  const directory = await book.directoryOf(region);
  return book.store.read(async (records) => {
    const entries = await book.gather(records, person, question);
    const byBody = Map.groupBy(entries, ({ org }) => org ?? '');
    // Whoever may not see small numbers could work them out from the bodies.
    const bodies = least > 1 ? [] : [...byBody].map(([org, own]) => ({ org, sums: sumUp(question.sheet, own, least) }));
    bodies.sort((one, other) => compare(one.org, other.org));
    const names = await namesOf(
      records,
      region,
      directory,
      bodies.map(({ org }) => org),
    );
    return { sums: sumUp(question.sheet, entries, least), bodies, least, names };
  });
}

async function listBehind(book: Book, person: Person, question: BehindQuestion): Promise<Answer<Behind>> {
  const { region, role } = person;
  const least = leastCount(role);
  if (question.org !== undefined && least > 1) return { ok: false, problem: 'refused' };
  const directory = await book.directoryOf(region);
  return book.store.read(async (records) => {
    const found = (await book.gather(records, person, question)).filter((entry) => isBehind(entry, question));
    const open = found.filter(({ countedOnly }) => !countedOnly);
    open.sort((one, other) => compare(other.day + other.id, one.day + one.id));
    const offset = Number(question.offset ?? 0);
    const rows = await records.deskCases.rows(region, open.slice(offset, offset + PAGE));
    const mentioned = rows.flatMap((row) => [row.org, row.township]);
    const hidden = found.length - open.length;
    return answered({
      rows: rows.flatMap(toCaseRow),
      total: open.length,
      hidden: hidden > 0 && hidden < least ? null : hidden,
      names: await namesOf(records, region, directory, mentioned),
    });
  });
}

function isBehind({ adds, org }: CountedEntry, question: BehindQuestion): boolean {
  const isOfBody = question.org === undefined || question.org === (org ?? '');
  return isOfBody && (adds[Number(question.column) - 1] ?? 0) !== 0;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : 1;
}
