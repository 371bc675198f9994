import type { CaseList, CaseRow, Facets } from '@jiefen/domain/desk/case-row';
import { facetKeys, type FacetKey } from '@jiefen/domain/desk/question';

/** Makes a row of the list; the higher its number, the newer. */
export function aCaseRow(number: number, overrides: Partial<CaseRow> = {}): CaseRow {
  return {
    id: `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`,
    collection: 'mediation',
    level: 'full',
    number: `（2026）南坡人调字第${number}号`,
    provisional: false,
    title: `第${number}件纠纷`,
    type: '02',
    source: '1',
    state: 'accepted',
    ended: false,
    risk: 'green',
    township: '990101100',
    org: 'pmc-np',
    openedOn: '2026-04-11',
    changedAt: new Date(Date.parse('2026-11-01T09:00:00+08:00') + number * 60_000).toISOString(),
    amountFen: null,
    people: 2,
    conflicts: 0,
    confidential: false,
    chain: null,
    ...overrides,
  };
}

/** Answers the list as the server does: filtered, newest change first, in pages. */
export function answerCases(rows: readonly CaseRow[], query: URLSearchParams): CaseList {
  const listed = newestFirst(
    rows.filter((row) => facetKeys.every((key) => fits(row, key, query)) && hasWords(row, query)),
  );
  const start = Number(query.get('cursor') ?? 0);
  const end = start + Number(query.get('limit') ?? 50);
  const cursor = end < listed.length ? String(end) : null;
  return { rows: listed.slice(start, end), total: listed.length, cursor, names: { '990101100': '白桦镇' } };
}

/** Answers the numbers as the server does: each facet without its own part of the filter. */
export function answerFacets(rows: readonly CaseRow[], query: URLSearchParams): Facets {
  const listed = rows.filter((row) => facetKeys.every((key) => fits(row, key, query)) && hasWords(row, query)).length;
  const count = (key: FacetKey) => {
    const open = rows.filter((row) => facetKeys.every((other) => other === key || fits(row, other, query)));
    const values = open.flatMap((row) => valueOf(row, key) ?? []);
    return [...new Set(values)].map((value) => ({ value, count: values.filter((other) => other === value).length }));
  };
  const facets = {
    collection: count('collection'),
    township: count('township'),
    type: count('type'),
    state: count('state'),
    source: count('source'),
    risk: count('risk'),
    conflicts: count('conflicts'),
    ended: count('ended'),
  };
  return { listed, counted: listed, least: 1, facets, names: {} };
}

function newestFirst(rows: readonly CaseRow[]): CaseRow[] {
  return rows.toSorted((one, other) => (one.changedAt < other.changedAt ? 1 : -1));
}

function fits(row: CaseRow, key: FacetKey, query: URLSearchParams): boolean {
  const wanted = query.get(key)?.split(',');
  return wanted === undefined || wanted.includes(valueOf(row, key) ?? '');
}

function hasWords({ title, number }: CaseRow, query: URLSearchParams): boolean {
  return `${title} ${number}`.includes(query.get('q') ?? '');
}

function valueOf(row: CaseRow, key: FacetKey): string | undefined {
  const { collection, conflicts, ended, risk, township } = row;
  if (key === 'collection') return collection;
  if (key === 'conflicts') return conflicts > 0 ? 'open' : 'none';
  if (key === 'ended') return ended ? 'yes' : 'no';
  if (key === 'risk' || key === 'township') return (key === 'risk' ? risk : township) ?? undefined;
  return row[key] === null ? undefined : `${collection}.${row[key]}`;
}
