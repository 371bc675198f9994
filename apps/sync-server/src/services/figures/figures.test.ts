import type { Person } from '@jiefen/domain/access/people';
import { createDirectory } from '@jiefen/domain/access/people';
import type { BehindQuestion, FiguresQuestion } from '@jiefen/domain/desk/figures';
import { type SheetForm, sheets } from '@jiefen/domain/statistics/sheets';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBring } from '../../demo/bring.ts';
import { generateCases } from '../../demo/generate.ts';
import { loadDemo } from '../../demo/load.ts';
import { readDemo } from '../../demo/read.ts';
import { createRandom } from '../../simulator/random.ts';
import type { Store } from '../../store/store.ts';
import { openTestStore } from '../../testing/store.ts';
import { createDirectories } from '../directory.ts';
import { documentRules } from '../domain-rules.ts';
import { createFigureBook, type FigureBook } from './figures.ts';

const now = Date.parse('2026-11-22T12:00:00+08:00');
const demo = readDemo();
const people = demo.people.map(({ person }) => person);
const year: FiguresQuestion = { sheet: 'mediation', from: '2025-11-01', until: '2026-11-22' };
let store: Store;
let figures: FigureBook;

beforeAll(async () => {
  store = await openTestStore();
  const directories = createDirectories(store);
  await loadDemo(store, directories);
  const bring = createBring(store, documentRules, createDirectory(demo.organisations));
  for (const { by, at, op, collection, doc } of generateCases(300, createRandom(7), people, demo.organisations, now)) {
    await bring({ at, person: by, device: 'phone', changes: [{ op, collection, base: null, doc }] });
  }
  figures = createFigureBook({ store, directoryOf: directories.of, clock: () => now });
}, 120_000);
afterAll(() => store.close());

function named(id: string): Person {
  const person = people.find((known) => known.id === id);
  if (!person) throw new Error(id);
  return person;
}

async function behind(person: Person, question: BehindQuestion) {
  const answer = await figures.behind(person, question);
  if (!answer.ok) throw new Error(answer.problem);
  return answer.value;
}

describe('a sheet from the cases themselves', () => {
  it.each(['u-sun', 'u-ma', 'u-feng', 'u-ding', 'u-zhou', 'u-xu', 'u-luo'])(
    'adds up for %s, body by body too',
    async (id) => {
      for (const sheet of ['mediation', 'petition'] as const) {
        const { sums, bodies } = await figures.sheet(named(id), { ...year, sheet });
        const form: SheetForm = sheets[sheet];
        for (const list of [sums, ...bodies.map((body) => body.sums)]) {
          const byNumber = new Map(list.map((sum, at) => [at + 1, sum ?? Number.NaN]));
          expect(form.identities.map(({ gap }) => gap(byNumber))).toEqual(form.identities.map(() => 0));
        }
        expect(sums).toEqual(sums.map((_, at) => bodies.reduce((sum, body) => sum + (body.sums[at] ?? 0), 0)));
      }
    },
  );

  it('every number that counts cases opens a list of exactly so many', async () => {
    const justice = named('u-feng');
    const { sums, bodies } = await figures.sheet(justice, year);
    expect(sums[0]).toBeGreaterThan(10);
    for (const { no } of sheets.mediation.columns.filter(({ no }) => no !== 2 && no !== 5)) {
      const all = await behind(justice, { ...year, column: String(no) });
      expect([no, all.total, all.rows.length]).toEqual([no, sums[no - 1], all.total]);
      const [body] = bodies;
      const part = await behind(justice, { ...year, column: String(no), org: body?.org ?? '' });
      expect(part.total).toBe(body?.sums[no - 1]);
      expect(part.rows.every(({ org }) => org === body?.org)).toBe(true);
    }
  });

  it('two periods that meet hold every case once', async () => {
    const justice = named('u-feng');
    const [first, second, both] = await Promise.all([
      figures.sheet(justice, { ...year, until: '2026-04-30' }),
      figures.sheet(justice, { ...year, from: '2026-05-01' }),
      figures.sheet(justice, year),
    ]);
    expect(both.sums).toEqual(both.sums.map((_, at) => (first.sums[at] ?? 0) + (second.sums[at] ?? 0)));
  });
});

describe('who counts what', () => {
  it('a director counts the own committee, the judicial office its township, another township nothing of it', async () => {
    const own = await figures.sheet(named('u-sun'), year);
    expect(own.bodies.map(({ org }) => org)).toEqual(['pmc-bh']);
    const township = await figures.sheet(named('u-feng'), year);
    const places = new Map(demo.organisations.map(({ id, divisionCode }) => [id, divisionCode]));
    expect(township.bodies.length).toBeGreaterThan(1);
    expect([...new Set(township.bodies.map(({ org }) => places.get(org)?.slice(0, 9)))]).toHaveLength(1);
    const other = await figures.sheet(named('u-ding'), year);
    expect(other.bodies.filter(({ org }) => township.bodies.some((body) => body.org === org))).toEqual([]);
  });

  it('a mediator counts the own cases alone', async () => {
    const zhou = named('u-zhou');
    const { sums } = await figures.sheet(zhou, year);
    const rows = await store.read((records) => records.documents.all(zhou.region));
    const closed = rows.filter(({ id, body }) => id && body.includes('"type":"closed"') && body.includes('"u-zhou"'));
    const own = closed.filter(({ body }) => JSON.parse(body).mediatorIds?.includes('u-zhou'));
    expect(sums[0]).toBe(own.length);
  });

  it('the management committee is shown no number below five, no bodies, and no case it may only count', async () => {
    const office = named('u-shen');
    const { sums, bodies, least } = await figures.sheet(office, year);
    expect([bodies, least]).toEqual([[], 5]);
    expect(sums[0]).toBeGreaterThan(20);
    const counts = sheets.mediation.columns.filter(({ unit }) => unit === 'count').map(({ no }) => sums[no - 1]);
    expect(counts.filter((count) => count !== null && count !== undefined && count > 0 && count < 5)).toEqual([]);
    const { rows, total, hidden } = await behind(office, { ...year, column: '1' });
    expect(rows.length + (hidden ?? 0)).toBe(sums[0]);
    expect(total).toBe(rows.length);
    expect(await figures.behind(office, { ...year, column: '1', org: 'pmc-bh' })).toEqual({
      ok: false,
      problem: 'refused',
    });
  });

  it.each(['u-he', 'u-admin', 'u-audit'])('%s counts nothing', async (id) => {
    expect((await figures.sheet(named(id), year)).bodies).toEqual([]);
    expect((await behind(named(id), { ...year, column: '1' })).total).toBe(0);
  });
});
