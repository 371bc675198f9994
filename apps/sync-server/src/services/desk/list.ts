import type { Person } from '@jiefen/domain/access/people';
import { scopesOfPerson } from '@jiefen/domain/access/scopes';
import { rowLevelSchema, type CaseList, type CaseRow, type Facets } from '@jiefen/domain/desk/case-row';
import { leastCount } from '@jiefen/domain/desk/least-count';
import type { facetKeys } from '@jiefen/domain/desk/question';
import { type Filter, type Question } from '@jiefen/domain/desk/question';
import * as v from 'valibot';
import type { DeskCaseRow } from '../../store/desk-tables.ts';
import { edgeOf, limitOf, nextCursor, pageOf, readCursor } from './cursor.ts';
import { countFacets, partsWanted } from './facets.ts';
import { namesOf } from './names.ts';
import { answered, type Answer, type DeskSetting } from './setting.ts';
import { sightsOf } from './sights.ts';
import { isSmall, suppress, type Count } from './suppress.ts';

/** From so many rows on it is faster to walk the newest ones than to gather all that fit. */
const MANY = 3_000;

/** One page of the cases a person may open, newest change first. */
export async function listCases(setting: DeskSetting, person: Person, question: Question): Promise<Answer<CaseList>> {
  const { region } = person;
  const read = readCursor(question.cursor);
  if (!read.ok) return { ok: false, problem: 'invalid' };
  const directory = await setting.directoryOf(region);
  return setting.store.read(async (records) => {
    const sights = await sightsOf(records, region, scopesOfPerson(person, directory));
    const wanted = [...partsWanted(question).values()];
    const asked = { region, sights: sights.listed, wanted, query: question.q ?? '' };
    const total = read.cursor?.total ?? (await records.deskCases.count(asked));
    const limit = limitOf(question.limit);
    const found = await records.deskCases.page(asked, edgeOf(read.cursor), limit + 1, total > MANY ? 'walk' : 'seek');
    const { rows, last } = pageOf(found, limit);
    const named = rows.flatMap((row) => [row.org, row.township]);
    return answered({
      rows: rows.flatMap(toCaseRow),
      total,
      cursor: nextCursor(last, total),
      names: await namesOf(records, region, directory, named),
    });
  });
}

/** How many cases stand under each value, those included that this person may only count. */
export async function countCases(setting: DeskSetting, person: Person, filter: Filter): Promise<Facets> {
  const { region, role } = person;
  const directory = await setting.directoryOf(region);
  const least = leastCount(role);
  return setting.store.read(async (records) => {
    const { listed, counted } = await sightsOf(records, region, scopesOfPerson(person, directory));
    const groupsOf = async (sights: readonly string[], countedOnly: boolean) => {
      const rows = await records.deskCases.facets({ region, sights, wanted: [], query: filter.q ?? '' });
      return rows.map((row) => ({ ...row, countedOnly }));
    };
    const groups = [...(await groupsOf(listed, false)), ...(await groupsOf(counted, true))];
    const { total, byKey } = countFacets(groups, partsWanted(filter));
    const facets = toFacets((key) => suppress(byKey.get(key) ?? new Map(), least));
    const townships = facets.township.map(({ value }) => value);
    return {
      listed: total.all - total.countedOnly,
      counted: isSmall(total, least) ? null : total.all,
      least,
      facets,
      names: await namesOf(records, region, directory, townships),
    };
  });
}

function toFacets(of: (key: (typeof facetKeys)[number]) => Count[]): Facets['facets'] {
  return {
    collection: of('collection'),
    township: of('township'),
    type: of('type'),
    state: of('state'),
    source: of('source'),
    risk: of('risk'),
    conflicts: of('conflicts'),
    ended: of('ended'),
  };
}

/** Writes a row of the store the way it travels; nothing where it may only be counted. */
export function toCaseRow(row: DeskCaseRow): CaseRow[] {
  const { id, collection, level, number, title, type, source, state, risk, township, org, people, conflicts, chain } =
    row;
  if (!v.is(rowLevelSchema, level)) return [];
  return [
    {
      id,
      collection,
      level,
      number,
      provisional: row.provisional === 1,
      title,
      type,
      source,
      state,
      ended: row.ended === 1,
      risk,
      township,
      org,
      openedOn: row.opened_on,
      changedAt: new Date(row.changed_at).toISOString(),
      amountFen: row.amount_fen,
      people,
      conflicts,
      confidential: row.confidential === 1,
      chain,
    },
  ];
}
